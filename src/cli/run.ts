import { Command, CommanderError } from "commander";
import { messageOf } from "../fault.js";
import { version } from "../version.js";
import { UsageError, type Io } from "./io.js";

/** Adds a command to the program. */
type Add = (program: Command, io: Io, exit: (code: number) => void) => void;

/** Commands by their names, each loaded only where it is needed: a check of one exchange does not wait for the code of a server. */
export type Commands = Readonly<Record<string, () => Promise<Add>>>;

/**
 * Runs the command line and resolves to its exit status: 0 conforms, 1 findings, 2 could not judge. Never rejects: whatever goes
 * wrong is one sentence on standard error.
 */
export async function run(args: readonly string[], io: Io, commands: Commands): Promise<number> {
  let status = 0;
  const program = new Command("list-runs")
    .description("The contract of GET /threads/{thread_id}/runs: judges what servers answer.")
    .version(version, "--version", "print the version")
    .helpOption("--help", "print this help")
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
    });
  const exit = (code: number): void => {
    status = code;
  };
  const [name = ""] = args;
  const needed = Object.hasOwn(commands, name) ? [commands[name]] : Object.values(commands);
  for (const load of needed) (await load?.())?.(program, io, exit);
  inherit(program);
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === "commander.help") return 2;
      complain(io, `${usageSentence(error)}. ${accepted(program, args)}`);
    } else if (error instanceof UsageError) {
      complain(io, `${error.message}.`);
    } else {
      complain(io, `an unforeseen error: ${messageOf(error)}. This is a fault of list-runs.`);
    }
    return 2;
  }
}

/** Commander copies a program's settings only into commands that are created after them. */
function inherit(program: Command): void {
  for (const command of program.commands) command.copyInheritedSettings(program);
}

function complain(io: Io, message: string): void {
  io.stderr.write(`list-runs: ${message}\n`);
}

/** Commander's message as one sentence of ours. */
function usageSentence({ message }: CommanderError): string {
  return message
    .replace(/^error: /, "")
    .replace(/\n\((.*)\?\)$/s, " ($1?)")
    .replace(/\.$/, "")
    .trim();
}

/** What is accepted where something was not. */
function accepted(program: Command, args: readonly string[]): string {
  const command = program.commands.find((candidate) => candidate.name() === args[0]);
  if (command === undefined)
    return `The commands are ${program.commands.map((candidate) => candidate.name()).join(", ")}; list-runs --help explains them.`;
  if (command.options.length === 0) return `Write list-runs ${command.name()} ${command.usage().replace(/^\[options\] /, "")}.`;
  return `${command.name()} accepts ${command.options.map(({ flags }) => flags).join(", ")}.`;
}

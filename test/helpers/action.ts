import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A composite action's file, as far as it is read here. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** What came of an action. */
export interface Conclusion {
  readonly failed: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  /** The other actions that it used, in their order. */
  readonly used: ReadonlyArray<{ readonly uses: string; readonly with: Readonly<Record<string, string>> }>;
  readonly stdout: string;
  /** The job's summary, of all steps. */
  readonly summary: string;
}

type Contexts = Readonly<Record<string, unknown>>;

/**
 * Runs a composite action's steps as GitHub's runner does: conditions and expressions by GitHub's own library, scripts by bash, outputs
 * through a file for each step. Other actions are written down and not run.
 *
 * @param folder the action's own, in its checkout
 */
export async function runAction(
  folder: string,
  given: {
    readonly inputs: Readonly<Record<string, string>>;
    readonly workspace: string;
    readonly temporary: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<Conclusion> {
  const { inputs: declared, outputs, runs } = parse(readFileSync(join(folder, "action.yml"), "utf8")) as Action;
  const inputs = Object.fromEntries(Object.entries(declared).map(([name, input]) => [name, given.inputs[name] ?? input.default ?? ""]));
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const contexts = { inputs, steps, github: { action_path: folder } };
  const used: { readonly uses: string; readonly with: Readonly<Record<string, string>> }[] = [];
  let failed = false;
  let stdout = "";
  let summary = "";
  for (const [index, step] of runs.steps.entries()) {
    if (!wanted(step.if, contexts, failed)) continue;
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: filled(step.with, contexts) });
      continue;
    }
    const own = join(given.temporary, `step-${index}`);
    mkdirSync(own, { recursive: true });
    const file = (name: string, content = "") => {
      writeFileSync(join(own, name), content);
      return join(own, name);
    };
    const [script, output, summaryFile] = [
      file("script.sh", filled({ run: step.run ?? "" }, contexts)["run"]),
      file("output"),
      file("summary"),
    ];
    const ran = await runScript(script, {
      cwd: given.workspace,
      env: {
        PATH: process.env["PATH"],
        RUNNER_TEMP: given.temporary,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summaryFile,
        ...given.env,
        ...filled(step.env, contexts),
      },
    });
    stdout += ran.stdout;
    summary += readFileSync(summaryFile, "utf8");
    if (step.id !== undefined) steps[step.id] = { outputs: pairs(readFileSync(output, "utf8")) };
    failed ||= ran.failed;
  }
  const values = Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  return { failed, outputs: filled(values, contexts), used, stdout, summary };
}

function runScript(
  script: string,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ readonly failed: boolean; readonly stdout: string }> {
  return new Promise((resolve) =>
    execFile("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], options, (error, stdout) =>
      resolve({ failed: error !== null, stdout }),
    ),
  );
}

/** A condition without a word on failures means that there was none. */
function wanted(condition: string | undefined, contexts: Contexts, failed: boolean): boolean {
  const text = condition ?? "success()";
  const all = /\b(always|cancelled|failure|success)\(\)/.test(text) ? text : `success() && (${text})`;
  return evaluated(all, contexts, failed).coerceString() === "true";
}

function filled(texts: Readonly<Record<string, string>> | undefined, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [
      name,
      text.replaceAll(/\$\{\{(.*?)\}\}/g, (_all, expression: string) => evaluated(expression, contexts, false).coerceString()),
    ]),
  );
}

function evaluated(expression: string, contexts: Contexts, failed: boolean): data.ExpressionData {
  const functions = Object.entries({ always: true, cancelled: false, failure: failed, success: !failed }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  return new Evaluator(tree, dictionaryOf(contexts), new Map(functions.map((one) => [one.name, one]))).evaluate();
}

function dictionaryOf(values: Contexts): data.Dictionary {
  return new data.Dictionary(
    ...Object.entries(values).map(([key, value]) => ({
      key,
      value: typeof value === "string" ? new data.StringData(value) : dictionaryOf(value as Contexts),
    })),
  );
}

function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/** Whether an uploaded file was there. */
export function uploadOf({ used }: Conclusion): { readonly name: string; readonly text: string } | undefined {
  const upload = used.find(({ uses }) => uses.startsWith("actions/upload-artifact@"));
  const path = upload?.with["path"] ?? "";
  return upload === undefined ? undefined : { name: upload.with["name"] ?? "", text: existsSync(path) ? readFileSync(path, "utf8") : "" };
}

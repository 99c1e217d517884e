import { everyCommand } from "./commands.js";
import { start } from "./start.js";

start(everyCommand);

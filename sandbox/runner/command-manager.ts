import { readFileSync } from "node:fs";
import path from "node:path";
import type { SecretMasker } from "../masker.ts";
import { type Command, parseCommand, property, registeredCommands } from "./commands.ts";
import type { Level, StepLog } from "./log.ts";
import type { StepState } from "./step-state.ts";
import { trim } from "./white-space.ts";

/** Thrown where the runner lets an exception escape: the step fails and the rest of its output is never looked at. */
export class OutputAbandoned extends Error {}

type Extension = {
  /** such commands are never echoed, since their data may be secret or are printed anyway */
  omitEcho?: true;
  run: (command: Command) => void;
};

/** Constants.cs of actions/runner */
const insecureDisabled = (command: string): string =>
  `The \`${command}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`;
const deprecated = (command: string): string =>
  `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`;
const stopTokenRefused =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";

/** Tokens up to this length are not masked: ActionCommandManager.cs. */
const longestPlainToken = 6;

/** Carries out the commands in a step's output: ActionCommandManager.cs and OutputManager.cs of actions/runner. */
export class CommandManager {
  readonly #log: StepLog;
  readonly #masker: SecretMasker;
  readonly #state: StepState;
  /** the env context of the step, where the opt-ins for insecure commands are looked for */
  readonly #env: Readonly<Record<string, string>>;
  readonly #workspace: string;
  readonly #registered = new Set(registeredCommands);
  readonly #extensions: Record<string, Extension>;
  #echo: boolean;
  #stopToken: string | null = null;

  constructor(step: {
    log: StepLog;
    masker: SecretMasker;
    state: StepState;
    env: Readonly<Record<string, string>>;
    workspace: string;
    debug: boolean;
  }) {
    this.#log = step.log;
    this.#masker = step.masker;
    this.#state = step.state;
    this.#env = step.env;
    this.#workspace = step.workspace;
    this.#echo = step.debug;
    this.#extensions = { ...this.#messages(), ...this.#settings(), ...this.#insecure(), ...this.#matchers() };
  }

  /** One line of output, of either stream. */
  receive(line: string): void {
    const command = line === "" ? null : parseCommand(line, this.#registered);
    if (command === null || !this.#process(command, line)) {
      this.#log.output(line);
    }
  }

  /** @returns false if the line is to be printed as ordinary output after all */
  #process(command: Command, line: string): boolean {
    const name = command.command.toLowerCase();
    if (this.#stopToken !== null) {
      return this.#resume(name, line);
    }
    if (name === "stop-commands") {
      this.#stop(command.data, line);
      return true;
    }
    const extension = this.#extensions[name];
    if (extension === undefined) {
      this.#log.complain("warning", `Can't find command extension for ##[${command.command}.command].`);
      return true;
    }
    if (this.#echo && extension.omitEcho !== true) {
      this.#log.output(line);
    }
    try {
      extension.run(command);
    } catch (error) {
      const shown = extension.omitEcho === true ? name : line;
      this.#log.complain("error", `Unable to process command '${shown}' successfully.`);
      this.#log.complain("error", (error as Error).message);
      this.#state.failed = true;
    }
    return true;
  }

  #stop(token: string, line: string): void {
    const known = token === "" || this.#registered.has(token.toLowerCase());
    const optedIn = ["1", "true", "$true"].includes(
      (this.#env.ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS ?? "").toLowerCase(),
    );
    if ((known || token.toLowerCase() === "pause-logging") && !optedIn) {
      throw new OutputAbandoned(stopTokenRefused);
    }
    this.#stopToken = token.toLowerCase();
    this.#registered.add(this.#stopToken);
    if (token.length > longestPlainToken) {
      this.#masker.addValue(token);
    }
    this.#log.output(line);
    this.#log.debug("Paused processing commands until the token you called ::stopCommands:: with is received");
  }

  #resume(name: string, line: string): boolean {
    if (this.#stopToken === "" || name !== this.#stopToken) {
      this.#log.debug("Process commands has been stopped and waiting for the token to resume.");
      return false;
    }
    this.#log.output(line);
    this.#log.debug("Resume processing commands");
    this.#registered.delete(this.#stopToken);
    this.#stopToken = null;
    return true;
  }

  #messages(): Record<string, Extension> {
    const issue = (level: Level): Extension => ({ omitEcho: true, run: (command) => this.#issue(level, command) });
    return {
      debug: { omitEcho: true, run: ({ data }) => this.#log.debug(data) },
      error: issue("error"),
      warning: issue("warning"),
      notice: issue("notice"),
      group: { run: ({ data }) => this.#log.output(`##[group]${data}`) },
      endgroup: { run: () => this.#log.output("##[endgroup]") },
      "add-mask": { omitEcho: true, run: ({ data }) => this.#addMask(data) },
    };
  }

  #settings(): Record<string, Extension> {
    return {
      echo: { run: ({ data }) => this.#setEcho(data) },
      "set-output": {
        run: (command) => {
          this.#log.complain("warning", deprecated("set-output"));
          const name = requiredName(command);
          this.#state.setOutput(name, command.data);
          this.#log.debug(`steps.step.outputs.${name}='${command.data}'`);
        },
      },
      "save-state": {
        run: (command) => {
          this.#log.complain("warning", deprecated("save-state"));
          const name = requiredName(command);
          this.#state.saveState(name, command.data);
          this.#log.debug(`Save intra-action state ${name} = ${command.data}`);
        },
      },
    };
  }

  #insecure(): Record<string, Extension> {
    return {
      "set-env": {
        run: (command) => {
          this.#requireInsecure("set-env");
          const name = requiredName(command);
          if (name.toUpperCase() === "NODE_OPTIONS") {
            this.#log.complain("error", "Can't update NODE_OPTIONS environment variable using ::set-env:: command.");
            return;
          }
          this.#state.setEnv(name, command.data);
          this.#log.debug(`${name}='${command.data}'`);
        },
      },
      "add-path": {
        run: ({ data }) => {
          this.#requireInsecure("add-path");
          if (data === "") {
            throw new Error("Value cannot be null. (Parameter 'path')");
          }
          this.#state.prependPath(data);
        },
      },
    };
  }

  /** Matchers are read, since a missing file is an error, and then not applied: this runner has no problem matchers. */
  #matchers(): Record<string, Extension> {
    return {
      "add-matcher": {
        run: ({ data }) => {
          if (data === "") {
            this.#log.complain("warning", "File path must be specified.");
            return;
          }
          JSON.parse(readFileSync(path.resolve(this.#workspace, data), "utf8"));
          this.#log.problems.push("The sandbox does not apply problem matchers.");
        },
      },
      "remove-matcher": { run: () => undefined },
    };
  }

  #issue(level: Level, command: Command): void {
    const title = property(command, "title");
    const file = property(command, "file");
    this.#log.issue({
      level,
      message: command.data,
      ...(title === "" ? {} : { title }),
      ...(file === "" ? {} : { file: this.#relative(file) }),
    });
  }

  /** A file in the workspace is named from there, with `/` on every platform; others stay as they are. */
  #relative(file: string): string {
    const relative = path.relative(this.#workspace, file);
    const inside = path.isAbsolute(file) && relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
    return inside ? relative.split(path.sep).join("/") : file;
  }

  #addMask(data: string): void {
    if (!this.#masker.addMaskCommand(data)) {
      this.#log.complain("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    this.#state.masks.push(data);
    if (this.#echo) {
      this.#log.output("::add-mask::***");
    }
  }

  #setEcho(data: string): void {
    if (data === "") {
      throw new Error("Value cannot be null. (Parameter 'value')");
    }
    const value = trim(data).toUpperCase();
    if (value !== "ON" && value !== "OFF") {
      const values = "Possible values can be: 'on', 'off'.";
      throw new Error(`Invalid echo command value. ${values} Current value is: '${data}'.`);
    }
    this.#echo = value === "ON";
    this.#log.debug(`Setting echo command value to '${value.toLowerCase()}'`);
  }

  #requireInsecure(command: string): void {
    if (trim(this.#env.ACTIONS_ALLOW_UNSECURE_COMMANDS ?? "").toLowerCase() !== "true") {
      throw new Error(insecureDisabled(command));
    }
  }
}

function requiredName(command: Command): string {
  const name = property(command, "name");
  if (name === "") {
    throw new Error(`Required field 'name' is missing in ##[${command.command.toLowerCase()}] command.`);
  }
  return name;
}

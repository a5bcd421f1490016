import type { SecretMasker } from "../masker.ts";
import type { StepLog } from "./log.ts";
import type { StepState } from "./step-state.ts";

/**
 * The files that a step writes for the runner: FileCommandManager.cs of actions/runner 258d6c8. They are read once,
 * after the process has ended, in this order.
 */
export const fileCommands = ["path", "env", "summary", "state", "output"] as const;
export type FileCommand = (typeof fileCommands)[number];

/** `CreateStepSummaryCommand.AttachmentSizeLimit` */
const largestSummary = 1024 * 1024;

/** How the runner names each file's variable and the file itself. */
export const fileNames: Record<FileCommand, { variable: string; context: string; prefix: string }> = {
  path: { variable: "GITHUB_PATH", context: "path", prefix: "add_path_" },
  env: { variable: "GITHUB_ENV", context: "env", prefix: "set_env_" },
  summary: { variable: "GITHUB_STEP_SUMMARY", context: "step_summary", prefix: "step_summary_" },
  state: { variable: "GITHUB_STATE", context: "state", prefix: "save_state_" },
  output: { variable: "GITHUB_OUTPUT", context: "output", prefix: "set_output_" },
};

/** How lines end in the files: the runner's Windows build takes CR LF for an end as well (`#if OS_WINDOWS`). */
type LineEnds = { readonly crLf: boolean };

const ofThisPlatform: LineEnds = { crLf: process.platform === "win32" };

/**
 * `NAME=value` and `NAME<<DELIMITER` … `DELIMITER`, in the order of the file.
 *
 * Lines end at LF only, as in the runner's Linux and macOS builds: a CR stays in the value. In its Windows build the end
 * of a value's last line is no part of it, and those of the lines before stay as they were written. The pairs before a
 * bad line have taken effect when the error is thrown, hence a generator.
 */
export function* readPairs(text: string, ends: LineEnds = ofThisPlatform): Generator<[name: string, value: string]> {
  const reader = new LineReader(text, ends);
  for (let line = reader.next(); line !== null; line = reader.next()) {
    if (line.text === "") {
      continue;
    }
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      yield readHeredoc(line.text, reader);
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

function readHeredoc(line: string, reader: LineReader): [name: string, value: string] {
  const at = line.indexOf("<<");
  const name = line.slice(0, at);
  const delimiter = line.slice(at + 2);
  if (name === "" || delimiter === "") {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
  }
  let value = "";
  let end = "";
  for (let next = reader.next(); next?.text !== delimiter; next = reader.next()) {
    if (next === null) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    if (next.end === "") {
      throw new Error("Invalid value. EOF marker missing new line.");
    }
    value += `${end}${next.text}`;
    end = next.end;
  }
  return [name, value];
}

class LineReader {
  readonly #text: string;
  readonly #ends: LineEnds;
  #index = 0;

  constructor(text: string, ends: LineEnds) {
    this.#text = text;
    this.#ends = ends;
  }

  /** The next line and what ended it, "" for the end of the text; null after that. */
  next(): { text: string; end: "\n" | "\r\n" | "" } | null {
    if (this.#index >= this.#text.length) {
      return null;
    }
    const start = this.#index;
    const feed = this.#text.indexOf("\n", start);
    if (feed < 0) {
      this.#index = this.#text.length;
      return { text: this.#text.slice(start), end: "" };
    }
    this.#index = feed + 1;
    const end = this.#ends.crLf && feed > start && this.#text[feed - 1] === "\r" ? "\r\n" : "\n";
    return { text: this.#text.slice(start, this.#index - end.length), end };
  }
}

/** Takes in what a step has written, and returns its summary as it is uploaded. */
export class FileCommands {
  readonly #log: StepLog;
  readonly #masker: SecretMasker;
  readonly #state: StepState;
  summary = "";

  constructor(step: { log: StepLog; masker: SecretMasker; state: StepState }) {
    this.#log = step.log;
    this.#masker = step.masker;
    this.#state = step.state;
  }

  /** @param files the bytes of each file; a file that the step has deleted is null */
  process(files: Record<FileCommand, Buffer | null>): void {
    for (const command of fileCommands) {
      const bytes = files[command];
      try {
        if (bytes !== null) {
          this.#processOne(command, bytes);
        }
      } catch (error) {
        const name = fileNames[command].context;
        this.#log.complain("error", `Unable to process file command '${name}' successfully.`);
        this.#log.complain("error", (error as Error).message);
        this.#state.failed = true;
      }
    }
  }

  #processOne(command: FileCommand, bytes: Buffer): void {
    // The decoder drops a byte order mark, as File.ReadAllText does.
    const text = new TextDecoder().decode(bytes);
    const take: Record<FileCommand, () => void> = {
      path: () => this.#addPaths(text),
      env: () => this.#setEnv(text),
      summary: () => this.#upload(text, bytes.length),
      state: () => this.#saveState(text),
      output: () => this.#setOutputs(text),
    };
    take[command]();
  }

  #addPaths(text: string): void {
    for (const line of text.split(/\r\n|\r|\n/).filter((each) => each !== "")) {
      this.#state.prependPath(line);
    }
  }

  #setEnv(text: string): void {
    for (const [name, value] of readPairs(text)) {
      if (name.toUpperCase() === "NODE_OPTIONS") {
        // The only name on the runner's block list. It is an error in the log, but does not fail the step.
        this.#log.complain("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
      } else {
        this.#state.setEnv(name, value);
        this.#log.debug(`${name}='${value}'`);
      }
    }
  }

  #saveState(text: string): void {
    for (const [name, value] of readPairs(text)) {
      this.#state.saveState(name, value);
      this.#log.debug(`Save intra-action state ${name} = ${value}`);
    }
  }

  #setOutputs(text: string): void {
    for (const [name, value] of readPairs(text)) {
      this.#state.setOutput(name, value);
      this.#log.debug(`Set output ${name} = ${value}`);
    }
  }

  /** Masked line by line, so that a mask of several lines hides nothing here but through the masks of its lines. */
  #upload(text: string, size: number): void {
    if (size > largestSummary) {
      const limit = `supports content up to a size of ${largestSummary / 1024}k, got ${Math.floor(size / 1024)}k.`;
      const help =
        "https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary";
      const message = `$GITHUB_STEP_SUMMARY upload aborted, ${limit} For more information see: ${help}`;
      this.#log.complain("error", message);
      return;
    }
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === "") {
      lines.pop();
    }
    this.summary = lines.map((line) => `${this.#masker.mask(line)}\n`).join("");
  }
}

import type { SecretMasker } from "../masker.ts";

export type Level = "error" | "warning" | "notice";

export type Annotation = {
  level: Level;
  /** masked, then cut */
  message: string;
  /** NOT masked: the runner hands the properties of a command on as they are */
  title?: string;
  file?: string;
};

/** ExecutionContext.cs: `_maxIssueMessageLength`, `_maxCountPerIssueType` */
const longestMessage = 4096;
const mostPerLevel = 10;

/**
 * The log of one step: ExecutionContext.cs of actions/runner. Each entry is masked as a whole, tag included, with the
 * masks known at that moment; a mask that comes later does not reach back.
 */
export class StepLog {
  readonly entries: string[] = [];
  readonly annotations: Annotation[] = [];
  /** what the runner itself had to say against the step, masked */
  readonly problems: string[] = [];
  readonly #masker: SecretMasker;
  readonly #showsDebug: boolean;

  constructor({ masker, showsDebug }: { masker: SecretMasker; showsDebug: boolean }) {
    this.#masker = masker;
    this.#showsDebug = showsDebug;
  }

  get text(): string {
    return this.entries.map((entry) => `${entry}\n`).join("");
  }

  output(message: string): void {
    this.entries.push(this.#masker.mask(message));
  }

  /** Shown only with step debugging on; several lines are masked one by one. */
  debug(message: string): void {
    if (this.#showsDebug) {
      for (const line of message.replaceAll("\r\n", "\n").split("\n")) {
        this.output(`##[debug]${line}`);
      }
    }
  }

  /** `AddIssue`: the message is masked, cut, and masked once more together with its tag. */
  issue(issue: { level: Level; message: string; title?: string; file?: string }): void {
    const message = this.#masker.mask(issue.message).slice(0, longestMessage);
    if (this.annotations.filter(({ level }) => level === issue.level).length < mostPerLevel) {
      this.annotations.push({ ...issue, message });
    }
    if (message !== "") {
      this.output(`##[${issue.level}]${message}`);
    }
  }

  /** An issue that the runner raises by itself, not on a command of the step. */
  complain(level: "error" | "warning", message: string): void {
    this.problems.push(this.#masker.mask(message));
    this.issue({ level, message });
  }
}

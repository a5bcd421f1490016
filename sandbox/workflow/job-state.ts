import { SecretMasker } from "../masker.ts";
import {
  contextsOf,
  type Event,
  envIsCaseSensitive,
  githubVariables,
  mergedVariables,
  PUBLIC_API,
  runnerVariables,
} from "../runner/environment.ts";
import type { Folders } from "../runner/folders.ts";
import type { StepRun } from "../runner.ts";
import { NamedValues } from "./context-data.ts";
import type { Scope } from "./expressions.ts";

export type Outcome = "success" | "failure" | "cancelled" | "skipped";

export type StepResult = {
  /** empty if the workflow gives none */
  id: string;
  name: string;
  /** what `uses:` or `run:` says, expressions evaluated */
  does: string;
  outcome: Outcome;
  /** after `continue-on-error` */
  conclusion: Outcome;
  outputs: Record<string, string>;
  /** of a step that ran an action of {@link WorkflowOptions.actions} */
  run: StepRun | null;
  /** masked */
  log: string;
};

/** What the server hands to a runner along with a job. */
export type JobRequest = {
  folders: Folders;
  /** contexts that the server has evaluated: inputs, vars, needs, strategy, matrix, github */
  contexts: Readonly<Record<string, unknown>>;
  event: Event;
  /** name -> value; of the repository and the job's environment */
  secrets: Readonly<Record<string, string>>;
  githubToken: string;
  debug: boolean;
};

/** The state of a job while its steps run. */
export class JobState {
  readonly folders: Folders;
  readonly masker = new SecretMasker();
  /** every value that is a mask, for the runs of steps to come */
  readonly masked: string[] = [];
  readonly githubToken: string;
  readonly steps: StepResult[] = [];
  status: Exclude<Outcome, "skipped"> = "success";
  /** whether the repository's files are in the workspace */
  checkedOut = false;
  /** of the workflow, the job and earlier steps */
  env: Record<string, string> = {};
  readonly #contexts: Readonly<Record<string, unknown>>;

  constructor({ folders, contexts, event, secrets, githubToken, debug }: JobRequest) {
    this.folders = folders;
    this.githubToken = githubToken;
    const flat = contextsOf({
      ...githubVariables({ folders, event, apiUrl: PUBLIC_API }),
      ...runnerVariables({ folders, debug }),
    });
    this.#contexts = {
      ...contexts,
      github: { ...part(flat, "github."), ...(contexts.github as object) },
      runner: part(flat, "runner."),
      secrets: { github_token: githubToken, ...secrets },
    };
    this.mask(Object.values(secrets).concat(githubToken));
  }

  /** Registers masks, as secrets of the job or by `add-mask`. */
  mask(values: readonly string[]): void {
    this.masked.push(...values);
    for (const value of values) {
      this.masker.addSecret(value);
    }
  }

  /** @param stepEnv the step's own variables, once they are evaluated */
  scope(stepEnv: Readonly<Record<string, string>> = {}): Scope {
    const steps = this.steps.filter(({ id }) => id !== "");
    return {
      contexts: {
        ...this.#contexts,
        env: new NamedValues(Object.entries(this.envWith(stepEnv)), { caseSensitive: envIsCaseSensitive }),
        job: { status: this.status },
        steps: Object.fromEntries(
          steps.map(({ id, outputs, outcome, conclusion }) => [id, { outputs, outcome, conclusion }]),
        ),
      },
      status: {
        success: () => this.status === "success",
        failure: () => this.status === "failure",
        cancelled: () => this.status === "cancelled",
      },
    };
  }

  /** The variables of a step: its own win, over those of another case too where the system knows no case. */
  envWith(stepEnv: Readonly<Record<string, string>>): Record<string, string> {
    return mergedVariables([this.env, stepEnv]);
  }
}

function part(flat: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  const entries = Object.entries(flat).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length), value]));
}

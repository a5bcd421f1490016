import { SecretMasker } from "../masker.ts";
import type { Inputs } from "./action.ts";
import { CommandManager, OutputAbandoned } from "./command-manager.ts";
import { type FileCommand, FileCommands } from "./file-commands.ts";
import { StepLog } from "./log.ts";
import type { ProcessEnd } from "./process.ts";
import { StepState } from "./step-state.ts";

/** What the runner knows of a step before it starts. */
export type Step = {
  uses: string;
  inputs: Inputs;
  env: Readonly<Record<string, string>>;
  /** values of secrets, masked before anything is printed */
  secrets: readonly string[];
  workspace: string;
  debug: boolean;
  /** job output -> step output; undefined: each step output is a job output */
  jobOutputs: Readonly<Record<string, string>> | undefined;
};

export type Evidence = {
  lines: readonly string[];
  files: Record<FileCommand, Buffer | null>;
  end: Pick<ProcessEnd, "exitCode" | "notStarted" | "cancelled">;
};

export type Interpretation = {
  outcome: "success" | "failure" | "cancelled";
  log: StepLog;
  state: StepState;
  masker: SecretMasker;
  summary: string;
  jobOutputs: Record<string, string>;
  droppedJobOutputs: string[];
};

/** Job outputs over this many bytes of UTF-16 are refused by the server. */
const largestJobOutputs = 1024 * 1024;

/**
 * What the runner makes of a step, from the lines of its output in the order given and the files it wrote. Nothing of this
 * acts upon the process, so that the same step can be read again with its lines in another order.
 */
export function interpret(step: Step, evidence: Evidence): Interpretation {
  const masker = new SecretMasker();
  for (const secret of step.secrets) {
    masker.addSecret(secret);
  }
  const log = new StepLog({ masker, showsDebug: step.debug });
  const state = new StepState();
  const fileCommands = new FileCommands({ log, masker, state });
  printHeader(log, step);
  const error = errorOf(evidence, new CommandManager({ ...step, log, masker, state }));
  if (error === null) {
    log.debug(`Node Action run completed with exit code ${evidence.end.exitCode}`);
  }
  // The files are read even if the step went wrong: ActionRunner.cs does it in a `finally`, and its caller reports the error.
  fileCommands.process(evidence.files);
  if (error !== null) {
    log.complain("error", error.message);
  }
  const failed = error !== null || state.failed || evidence.end.exitCode !== 0;
  const outcome = error?.cancelled === true ? "cancelled" : failed ? "failure" : "success";
  return { outcome, log, state, masker, summary: fileCommands.summary, ...jobOutputs({ step, state, masker, log }) };
}

/** Goes through the output; what comes back is the exception, if any, that leaves the runner's handler of the action. */
function errorOf(evidence: Evidence, commands: CommandManager): { message: string; cancelled: boolean } | null {
  const { cancelled, notStarted } = evidence.end;
  try {
    for (const line of evidence.lines) {
      commands.receive(line);
    }
  } catch (error) {
    if (error instanceof OutputAbandoned) {
      return { message: error.message, cancelled: false };
    }
    throw error;
  }
  if (cancelled) {
    return { message: "The operation was canceled.", cancelled };
  }
  return notStarted === null ? null : { message: notStarted, cancelled: false };
}

/** Handler.PrintActionDetails, after the warnings of ActionRunner.cs. Every entry goes through the masker as a whole. */
function printHeader(log: StepLog, step: Step): void {
  for (const warning of step.inputs.warnings) {
    log.complain("warning", warning);
  }
  log.output(`##[group]Run ${step.uses}`);
  if (step.inputs.values.size > 0) {
    log.output("with:");
  }
  for (const [name, value] of step.inputs.values) {
    if (value !== "") {
      log.output(`  ${name}: ${value}`);
    }
  }
  const env = Object.entries(step.env);
  if (env.length > 0) {
    log.output("env:");
  }
  for (const [name, value] of env) {
    log.output(`  ${name}: ${value}`);
  }
  log.output("##[endgroup]");
}

/** JobExtension.FinalizeJob: an empty output is left out, one that holds a mask of the whole job is dropped. */
function jobOutputs(run: { step: Step; state: StepState; masker: SecretMasker; log: StepLog }): {
  jobOutputs: Record<string, string>;
  droppedJobOutputs: string[];
} {
  const outputs = run.state.outputs;
  const outputNamed = (name: string): string => {
    const found = Object.keys(outputs).find((each) => each.toLowerCase() === name.toLowerCase());
    return found === undefined ? "" : (outputs[found] ?? "");
  };
  const wanted = run.step.jobOutputs ?? Object.fromEntries(Object.keys(outputs).map((name) => [name, name]));
  const values = Object.entries(wanted).map(([name, output]) => [name, outputNamed(output)] as const);
  const present = values.filter(([, value]) => value !== "");
  const kept = present.filter(([, value]) => run.masker.mask(value) === value);
  const dropped = present.filter((output) => !kept.includes(output)).map(([name]) => name);
  for (const name of dropped) {
    run.log.problems.push(run.masker.mask(`Skip output '${name}' since it may contain secret.`));
  }
  if (kept.reduce((size, [, value]) => size + value.length * 2, 0) > largestJobOutputs) {
    run.log.problems.push("The outputs of the job are larger than 1 MB.");
    return { jobOutputs: {}, droppedJobOutputs: present.map(([name]) => name) };
  }
  return { jobOutputs: Object.fromEntries(kept), droppedJobOutputs: dropped };
}

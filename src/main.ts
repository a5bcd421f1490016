import { Client } from "./cloudflare/client.ts";
import { patchWorker } from "./cloudflare/secrets-bulk.ts";
import { InputError } from "./errors.ts";
import { readSettings, type Settings } from "./inputs/settings.ts";
import type { Ports } from "./ports.ts";
import { logFailure, logIntent, logOutcome } from "./report/log.ts";
import { setOutputs } from "./report/outputs.ts";
import { writeProblems, writeSummary } from "./report/summary.ts";
import type { Outcome } from "./secrets/outcome.ts";
import { type Redact, redactor } from "./secrets/redaction.ts";

/** The step: read and mask, say what will be done, patch, prove, report. Never rejects; a failure fails the step. */
export async function main(ports: Ports): Promise<void> {
  try {
    const settings = await readSettings(ports);
    const redact = redactor(settings.sensitive);
    for (const note of settings.notes) ports.core.info(note);
    logIntent(ports.core, settings);
    const outcome = await patch(ports, { settings, redact });
    await report(ports, { outcome, settings, redact });
  } catch (error) {
    await reportUnpatched(ports, error);
  }
}

async function patch(
  { core, connect, clock, cancelled }: Ports,
  { settings, redact }: { settings: Settings; redact: Redact },
): Promise<Outcome> {
  const dispatcher = openDispatcher(connect);
  const tell = (line: string): void => core.info(line);
  const connection = { ...settings, dispatcher, cancelled };
  const client = new Client({ ...settings, connection, redact, clock, tell });
  try {
    return await patchWorker({ ...settings, client, redact, tell });
  } finally {
    await dispatcher.destroy();
  }
}

/** undici's message on a proxy variable that it cannot read holds the variable, and that a password. */
function openDispatcher(connect: Ports["connect"]): ReturnType<Ports["connect"]> {
  try {
    return connect();
  } catch {
    throw new InputError([
      "One of the variables HTTPS_PROXY and HTTP_PROXY (or its lower-case twin) is not the address of a proxy (not " +
        "shown). Write it as http://host:port.",
    ]);
  }
}

async function report(
  { core }: Ports,
  { outcome, settings, redact }: { outcome: Outcome; settings: Settings; redact: Redact },
): Promise<void> {
  logOutcome(core, outcome);
  output(core, [outcome]);
  if (outcome.error !== undefined) logFailure(core, outcome.error.message.split("\n"));
  await summarise(core, () => writeSummary(core, { outcome, declaration: settings.declaration, redact }));
}

async function reportUnpatched({ core }: Ports, error: unknown): Promise<void> {
  output(core, []);
  if (error instanceof InputError) {
    const { problems } = error;
    const headline = `Nothing was sent to Cloudflare. Problems found: ${problems.length}`;
    logFailure(core, [headline, ...problems.map((problem) => `- ${problem}`)]);
    await summarise(core, () => writeProblems(core, { title: "Secrets not patched: nothing was sent", problems }));
  } else {
    const problems = [faultOfOurs(error)];
    logFailure(core, problems);
    await summarise(core, () => writeProblems(core, { title: "The step failed by a fault of the action", problems }));
  }
}

/** Later steps may rest on the outputs, so the step fails without them; what was done is in the log. */
function output(core: Ports["core"], outcomes: readonly Outcome[]): void {
  try {
    setOutputs(core, outcomes);
  } catch {
    core.setFailed("The outputs of this step could not be written (GITHUB_OUTPUT). The log says what was done.");
  }
}

/** The secrets are patched whether or not the summary can be written, as on a runner with a full disk. */
async function summarise(core: Ports["core"], write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch {
    core.warning("The job summary could not be written. The outputs and this log are complete.");
  }
}

/** Where it happened, without the message: messages of Node quote what they were given. */
function faultOfOurs(error: unknown): string {
  // A stack begins with the message, and a line of a message may look like a frame.
  const stack = error instanceof Error ? (error.stack ?? "").replace(error.message, "") : "";
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const name = error instanceof Error ? error.name : typeof error;
  const place = frames.slice(0, 3).map((frame) => frame.trim().replace(/^at /, ""));
  return `This action has a fault of its own: ${[name, ...place].join(", ")}. Please report it with this line.`;
}

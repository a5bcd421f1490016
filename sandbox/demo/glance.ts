// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's expressions.
import { isDeepStrictEqual } from "node:util";
import { encodingCount, leaksOf } from "../../__tests__/support/leak-gate.ts";
import { MISTYPED, play, type Scene, SECRETS, WORKER, type WrittenStep } from "./scene.ts";
import { styled, wrapped } from "./text.ts";

/** Beside its title and its verdict, an act has this many lines at most. */
const MOST_LINES = 6;

type Act = {
  title: string;
  inputs: Record<string, string>;
  drops?: string;
  /** the lines to show */
  shown: (scene: Scene) => string[];
  /** what is claimed, and whether it is so */
  verdict: (scene: Scene) => { says: string; holds: boolean };
};

const SET = ["APP_PRIVATE_KEY", "DB_PASSWORD", "SESSION_KEY"];
const GIVEN = ["CLOUDFLARE_API_TOKEN", ...SET];

const STEP: WrittenStep = {
  with: {
    "account-id": "${{ vars.CLOUDFLARE_ACCOUNT_ID }}",
    "script-name": WORKER,
    secrets: SET.join("\n"),
    delete: "OLD_API_KEY",
  },
  env: Object.fromEntries(GIVEN.map((name) => [name, `\${{ secrets.${name} }}`])),
};

/** What the patch must leave on the Worker, values included. */
const DECLARED = { ...valuesOf(SET), STRIPE_KEY: "not touched" };

const ACTS: readonly Act[] = [
  {
    title: "A plan: dry-run: true says what would change",
    inputs: { "dry-run": "true" },
    shown: logOf,
    verdict: ({ run, requests, before, after }) => ({
      says: `${requests.length} requests, all of them reads. Nothing on the Worker has changed.`,
      holds:
        run.outcome === "success" &&
        requests.every(({ method }) => method === "GET") &&
        isDeepStrictEqual(before, after),
    }),
  },
  {
    title: "The patch: three secrets set, one deleted",
    inputs: {},
    shown: (scene) => [
      `before: ${namesIn(scene.before)}`,
      ...logOf(scene).slice(0, MOST_LINES - 2),
      `after:  ${namesIn(scene.after)}`,
    ],
    verdict: ({ run, requests, after }) => ({
      says: "One request. The step compared Cloudflare's answer with what was declared, and they agree.",
      holds: run.outcome === "success" && requests.length === 1 && isDeepStrictEqual(after, DECLARED),
    }),
  },
  {
    title: `A mistyped Worker: script-name: ${MISTYPED}`,
    inputs: { "script-name": MISTYPED },
    shown: logOf,
    verdict: ({ run, requests, isCreated }) => ({
      says: `The step failed (exit code ${run.exitCode}), and no Worker was created.`,
      holds: run.outcome === "failure" && requests[0]?.status === 404 && !isCreated,
    }),
  },
  {
    title: "Status 200 from Cloudflare, but one secret was dropped",
    inputs: {},
    drops: "SESSION_KEY",
    shown: logOf,
    verdict: ({ run, requests }) => ({
      says: `Cloudflare answered ${requests.at(-1)?.status}, and the step failed all the same: the loss was caught.`,
      holds: run.outcome === "failure" && requests.at(-1)?.status === 200,
    }),
  },
];

/**
 * Plays four acts, and then looks for every secret in all that their runs gave away.
 * @returns whether everything that it claims was so
 */
export async function showActs(): Promise<boolean> {
  console.log("This checkout's dist/index.js, run as a GitHub runner does, against an emulator of Cloudflare's API.\n");
  const scenes: Scene[] = [];
  const verdicts: boolean[] = [];
  for (const [index, act] of ACTS.entries()) {
    const { title, inputs, shown, verdict } = act;
    const how = act.drops === undefined ? {} : { drops: act.drops };
    const scene = await play({ ...STEP, with: { ...STEP.with, ...inputs } }, how);
    scenes.push(scene);
    console.log(styled("bold", `${index + 1}. ${title}`));
    const lines = shown(scene).flatMap((line) => wrapped(line, "   | "));
    for (const line of lines.slice(0, MOST_LINES)) console.log(styled("dim", line));
    verdicts.push(conclude(verdict(scene)));
    console.log();
  }
  const values = Object.values(valuesOf(GIVEN));
  const leaks = scenes.flatMap(({ run, requests }) => leaksOf({ run, requests, secrets: values }));
  console.log(styled("bold", "Everything these runs gave away: logs, outputs, summaries, files, URLs and headers"));
  const searched = `${values.length} secrets, each in ${encodingCount} encodings and in parts of them`;
  verdicts.push(conclude({ says: `searched for ${searched}: ${leaks.length} found.`, holds: leaks.length === 0 }));
  console.log("\nThe whole log, outputs and job summary of a run: npm run demo -- --full");
  return verdicts.every((holds) => holds);
}

function conclude({ says, holds }: { says: string; holds: boolean }): boolean {
  const lines = wrapped(`${holds ? "OK" : "NOT SO:"} ${says}`, "   ");
  console.log(styled(holds ? "green" : "red", lines.join("\n")));
  return holds;
}

/**
 * The log of the step from the line on that says what is in the inputs, which a reader of the title knows, and without
 * the ray, which is for Cloudflare's support.
 */
function logOf({ run }: Scene): string[] {
  const lines = run.log.slice(run.log.indexOf("##[endgroup]\n")).split("\n").slice(1);
  const intent = lines.findIndex((line) => line.startsWith("Worker "));
  const shown = lines.slice(intent + 1).filter((line) => !/^(?:$|##\[endgroup\]|cf-ray: )/.test(line));
  return shown.map((line) => line.replace(/^##\[(\w+)\]/, "$1: "));
}

function namesIn(secrets: Scene["before"]): string {
  return Object.keys(secrets).join(", ");
}

function valuesOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, SECRETS[name] ?? ""]));
}

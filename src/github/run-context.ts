import { at } from "../model/json.ts";
import type { Environment, Ports } from "../ports.ts";
import { COMMENT_EVENTS } from "./comment.ts";

/** What a summary and a comment say about the run that wrote them. Every text is as GitHub writes it. */
export type RunContext = {
  readonly time: Date;
  /** The action that runs, as `uses:` names it. */
  readonly action?: string;
  /** The URL of the page on troubleshooting. */
  readonly docs: string;
  readonly commit?: { readonly sha: string; readonly url?: string };
  readonly run?: { readonly id: string; readonly attempt: number; readonly url?: string };
};

/** Where the project lives, for a step whose runner does not say which repository the action is from. */
const PROJECT = { repository: "patch-worker-secrets/patch-worker-secrets", ref: "HEAD" };

/** `owner/name`, as GitHub allows it. */
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{40,64}$/;
const NUMBER = /^\d{1,20}$/;

/**
 * Reads what a summary and a comment say about the run: its commit, its page and where the documentation is. Whatever
 * does not look as GitHub writes it is left out, so that nothing in a link is anybody's free text. Never throws.
 */
export function runContextOf({ env, fs, clock }: Pick<Ports, "env" | "fs" | "clock">): RunContext {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: id = "", GITHUB_RUN_ATTEMPT: attempt = "" } = env;
  const home = homeOf(env.GITHUB_SERVER_URL, repository);
  const commit = [headOf({ env, fs }), env.GITHUB_SHA].find((sha) => sha !== undefined && COMMIT.test(sha));
  return {
    time: clock.date(),
    ...actionOf(env),
    ...(commit === undefined ? {} : { commit: { sha: commit, ...linked(home, `commit/${commit}`) } }),
    ...(NUMBER.test(id)
      ? { run: { id, attempt: NUMBER.test(attempt) ? Number(attempt) : 1, ...linked(home, runPath(id, attempt)) } }
      : {}),
  };
}

/** Returns the newest commit of the pull request that the event is about. GITHUB_SHA is its merge into the base. */
function headOf({ env, fs }: Pick<Ports, "env" | "fs">): string | undefined {
  if (!COMMENT_EVENTS.includes(env.GITHUB_EVENT_NAME ?? "")) return undefined;
  try {
    const event: unknown = JSON.parse(String(fs.readFileSync(env.GITHUB_EVENT_PATH ?? "")));
    const sha = at(event, "pull_request", "head", "sha");
    return typeof sha === "string" ? sha : undefined;
  } catch {
    return undefined;
  }
}

function homeOf(server: string | undefined, repository: string): string | undefined {
  const url = URL.parse(server ?? "");
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  return isWeb && REPOSITORY.test(repository) ? `${url.origin}/${repository}` : undefined;
}

function runPath(id: string, attempt: string): string {
  return NUMBER.test(attempt) ? `actions/runs/${id}/attempts/${attempt}` : `actions/runs/${id}`;
}

function linked(home: string | undefined, path: string): { url?: string } {
  return home === undefined ? {} : { url: `${home}/${path}` };
}

/** Returns the action that runs, and the page on troubleshooting at its version. */
export function actionOf({
  GITHUB_ACTION_REPOSITORY: repository = "",
  GITHUB_ACTION_REF: ref = "",
}: Environment): Pick<RunContext, "action" | "docs"> {
  const isKnown = REPOSITORY.test(repository) && /^[\w./-]+$/.test(ref);
  const at = isKnown ? { repository, ref } : PROJECT;
  return {
    ...(isKnown ? { action: `${repository}@${ref}` } : {}),
    docs: `https://github.com/${at.repository}/blob/${at.ref}/docs/TROUBLESHOOTING.md`,
  };
}

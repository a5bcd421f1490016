import { at } from "../../model/json.ts";
import type { Ports } from "../../ports.ts";

/** What to say once, in place of advice on each secret and credential without a value, if {@link isFromFork}. */
export const FORK_PROBLEM =
  "This pull request comes from a fork, and GitHub passes no secrets to forks. Skip the job: " +
  "if: github.event.pull_request.head.repo.full_name == github.repository";

/**
 * Returns whether the step runs for a pull request from a fork, to which GitHub passes no secrets (docs.github.com,
 * "Using secrets in GitHub Actions"). `pull_request_target` gets them. False if the event's file cannot be read.
 */
export function isFromFork({ env, fs }: Pick<Ports, "env" | "fs">): boolean {
  if (!/^pull_request(?!_target)/.test(env.GITHUB_EVENT_NAME ?? "")) return false;
  try {
    const event: unknown = JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH ?? "").toString());
    const repository = (side: string): unknown => at(event, "pull_request", side, "repo", "full_name");
    // A fork that was deleted since has no repository.
    return repository("head") !== repository("base");
  } catch {
    return false;
  }
}

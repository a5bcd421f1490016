import type { CommentResult } from "../../github/comment.ts";
import type { CommentFailure, GitHubAnswer } from "../../github/failure.ts";
import { type ByKind, given, input, joined, literal, type Phrase, phrase, plain, say } from "./phrase.ts";
import { connectionWords } from "./request.ts";

/** The last line of a comment that was cut. It is Markdown. */
export const COMMENT_CUT_NOTE =
  "_The rest does not fit into a comment. The job summary of the workflow run has all of it._";

/** What the log says about the comment. A warning becomes an annotation. */
export type CommentSentence = { readonly level: "info" | "warning"; readonly text: string };

const DONE: Readonly<Record<Exclude<CommentResult["kind"], "failed">, string>> = {
  created: "Posted a comment on the pull request.",
  updated: "Updated the comment on the pull request.",
  unchanged: "The comment on the pull request is already up to date.",
  "not-a-pull-request": "No comment posted: plans are only posted on pull_request and pull_request_target events.",
  cancelled: "No comment posted: the step was cancelled.",
};

/** Returns what became of the comment, and what to do if there is none. */
export function commentSentence(result: CommentResult): CommentSentence {
  if (result.kind !== "failed") return { level: "info", text: DONE[result.kind] };
  const why = say(FAILURES, result.failure);
  return { level: "warning", text: plain(phrase`Could not comment on the pull request: ${why}`) };
}

const STATUS_PAGE = "See https://www.githubstatus.com.";

const FAILURES: ByKind<CommentFailure, Phrase> = {
  library: () =>
    phrase`GitHub's library could not be loaded, because the file of the event (GITHUB_EVENT_PATH) or a file in dist/ cannot be read.`,
  "no-pull-request": () => phrase`the event (GITHUB_EVENT_PATH) has no pull request.`,
  url: () => phrase`GITHUB_GRAPHQL_URL must be an https:// URL without a password. Nothing was sent.`,
  "proxy-variable": () => phrase`HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy (not shown).`,
  "no-answer": ({ fault: { cause, codes } }) =>
    cause === "timeout" || cause === "cancelled"
      ? phrase`GitHub's API gave no answer in time. ${STATUS_PAGE}`
      : phrase`${connectionWords(cause, codes)}. Check the network and the proxy of the runner.`,
  unreadable: () => phrase`the answer of GitHub's API could not be read. ${STATUS_PAGE}`,
  "rate-limit": (answer) =>
    phrase`GitHub's rate limit is reached${said(answer)}. The next run on the pull request will post it.`,
  "server-error": (answer) => phrase`GitHub's API had an internal error${said(answer)}. ${STATUS_PAGE}`,
  "bad-token": (answer) =>
    phrase`GitHub does not know the token in ${input("github-token")}${said(answer)}. Use github.token, or a token that is still valid.`,
  permission: (answer) => phrase`${input("github-token")} lacks the permission${said(answer)}. Add this to the job:
permissions:
  pull-requests: write
On a pull request from a fork or from Dependabot the token is read-only, whatever the job says. The job summary has the same text.`,
  refused: (answer) => phrase`GitHub refused it${said(answer)}.`,
};

/** Returns ` (HTTP 403, "Not allowed")`, or nothing if GitHub gave no reason. */
function said({ status, message }: GitHubAnswer): Phrase {
  const parts = given([
    status !== undefined && phrase`HTTP ${status}`,
    message !== undefined && phrase`"${literal(message)}"`,
  ]);
  return parts.length === 0 ? [] : phrase` (${joined(parts, ", ")})`;
}

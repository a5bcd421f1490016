import type { CommentResult } from "../../github/comment.ts";
import type { CommentFailure, GitHubAnswer } from "../../github/failure.ts";
import { input, joined, literal, type Phrase, phrase, plain } from "./phrase.ts";
import { connectionWords } from "./request.ts";

/** The last line of a comment that was cut. It is Markdown. */
export const COMMENT_CUT_NOTE =
  "_The rest does not fit into a comment. The job summary of the workflow run has all of it._";

/** What the log says about the comment. A warning becomes an annotation. */
export type CommentSentence = { readonly level: "info" | "warning"; readonly text: string };

const DONE: Readonly<Record<Exclude<CommentResult["kind"], "failed">, string>> = {
  created: "Posted the plan on the pull request.",
  updated: "Updated the plan on the pull request.",
  unchanged: "The plan on the pull request is already up to date.",
  "not-a-pull-request": "No comment posted: plans are only posted on pull_request and pull_request_target events.",
  cancelled: "No comment posted: the step was cancelled.",
};

/** Returns what became of the comment, and what to do if there is none. */
export function commentSentence(result: CommentResult): CommentSentence {
  if (result.kind !== "failed") return { level: "info", text: DONE[result.kind] };
  const text = plain(phrase`Could not post the plan on the pull request: ${failurePhrase(result.failure)}`);
  return { level: "warning", text };
}

const STATUS_PAGE = "See https://www.githubstatus.com.";

function failurePhrase(failure: CommentFailure): Phrase {
  switch (failure.kind) {
    case "library":
      return phrase`GitHub's library could not be loaded, because the file of the event (GITHUB_EVENT_PATH) or a file in dist/ cannot be read.`;
    case "no-pull-request":
      return phrase`the event (GITHUB_EVENT_PATH) has no pull request.`;
    case "url":
      return phrase`GITHUB_GRAPHQL_URL must be an https:// URL without a password. Nothing was sent.`;
    case "proxy-variable":
      return phrase`HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy (not shown).`;
    case "no-answer":
      return silencePhrase(failure);
    case "unreadable":
      return phrase`the answer of GitHub's API could not be read. ${STATUS_PAGE}`;
    case "rate-limit":
      return phrase`GitHub's rate limit is reached${said(failure)}. The next run on the pull request will post it.`;
    case "server-error":
      return phrase`GitHub's API had an internal error${said(failure)}. ${STATUS_PAGE}`;
    case "bad-token":
      return phrase`GitHub does not know the token in ${input("github-token")}${said(failure)}. Use github.token, or a token that is still valid.`;
    case "permission":
      return permissionPhrase(failure);
    case "refused":
      return phrase`GitHub refused it${said(failure)}.`;
  }
}

function silencePhrase({ fault: { cause, codes } }: Extract<CommentFailure, { kind: "no-answer" }>): Phrase {
  if (cause === "timeout" || cause === "cancelled") return phrase`GitHub's API gave no answer in time. ${STATUS_PAGE}`;
  return phrase`${connectionWords(cause, codes)}. Check the network and the proxy of the runner.`;
}

function permissionPhrase(answer: GitHubAnswer): Phrase {
  const lines = [
    phrase`${input("github-token")} lacks the permission${said(answer)}. Add this to the job:`,
    phrase`permissions:`,
    phrase`  pull-requests: write`,
    phrase`On a pull request from a fork or from Dependabot the token is read-only, whatever the job says. The job summary has the plan too.`,
  ];
  return joined(lines, "\n");
}

/** Returns ` (HTTP 403, "Not allowed")`, or nothing if GitHub gave no reason. */
function said({ status, message }: GitHubAnswer): Phrase {
  const parts = [
    ...(status === undefined ? [] : [phrase`HTTP ${status}`]),
    ...(message === undefined ? [] : [phrase`"${literal(message)}"`]),
  ];
  return parts.length === 0 ? [] : phrase` (${joined(parts, ", ")})`;
}

import { expect, test } from "@jest/globals";
import type { CommentResult } from "../../../src/github/comment.ts";
import type { CommentFailure } from "../../../src/github/failure.ts";
import { commentSentence } from "../../../src/report/words/comment.ts";

test.each<[Exclude<CommentResult["kind"], "failed">, string]>([
  ["created", "Posted a comment on the pull request."],
  ["updated", "Updated the comment on the pull request."],
  ["unchanged", "The comment on the pull request is already up to date."],
  ["not-a-pull-request", "No comment posted: plans are only posted on pull_request and pull_request_target events."],
  ["cancelled", "No comment posted: the step was cancelled."],
])("a comment that is %s", (kind, text) => {
  expect(commentSentence({ kind })).toEqual({ level: "info", text });
});

const SAID = { status: 403, message: "Not allowed" };
const STATUS_PAGE = "See https://www.githubstatus.com.";
const fault = (cause: "timeout" | "host-not-found"): CommentFailure => ({
  kind: "no-answer",
  fault: { cause, codes: ["ENOTFOUND"], effect: "none" },
});

test.each<[CommentFailure, string]>([
  [
    { kind: "library" },
    "GitHub's library could not be loaded, because the file of the event (GITHUB_EVENT_PATH) or a file in dist/ cannot be read.",
  ],
  [{ kind: "no-pull-request" }, "the event (GITHUB_EVENT_PATH) has no pull request."],
  [{ kind: "url" }, "GITHUB_GRAPHQL_URL must be an https:// URL without a password. Nothing was sent."],
  [{ kind: "proxy-variable" }, "HTTPS_PROXY or HTTP_PROXY is not the URL of a proxy (not shown)."],
  [fault("timeout"), `GitHub's API gave no answer in time. ${STATUS_PAGE}`],
  [
    fault("host-not-found"),
    "the host's name could not be resolved (ENOTFOUND). Check the network and the proxy of the runner.",
  ],
  [{ kind: "unreadable" }, `the answer of GitHub's API could not be read. ${STATUS_PAGE}`],
  [
    { kind: "rate-limit", ...SAID },
    'GitHub\'s rate limit is reached (HTTP 403, "Not allowed"). The next run on the pull request will post it.',
  ],
  [{ kind: "server-error", status: 502 }, `GitHub's API had an internal error (HTTP 502). ${STATUS_PAGE}`],
  [
    { kind: "bad-token" },
    "GitHub does not know the token in github-token. Use github.token, or a token that is still valid.",
  ],
  [
    { kind: "permission", message: "Resource not accessible" },
    'github-token lacks the permission ("Resource not accessible"). Add this to the job:\npermissions:\n  pull-requests: write\n' +
      "On a pull request from a fork or from Dependabot the token is read-only, whatever the job says. The job summary has the same text.",
  ],
  [{ kind: "refused", ...SAID }, 'GitHub refused it (HTTP 403, "Not allowed").'],
])("no comment: %j", (failure, text) => {
  expect(commentSentence({ kind: "failed", failure })).toEqual({
    level: "warning",
    text: `Could not comment on the pull request: ${text}`,
  });
});

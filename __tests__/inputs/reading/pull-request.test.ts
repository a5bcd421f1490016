import { expect, test } from "@jest/globals";
import { isFromFork } from "../../../src/inputs/reading/pull-request.ts";
import { fakePorts } from "../../support/fake-ports.ts";

const event = (head: string | null, base: string): string => {
  const repo = head === null ? null : { full_name: head };
  return JSON.stringify({ pull_request: { head: { repo }, base: { repo: { full_name: base } } } });
};

test.each<[string, string, string, boolean]>([
  ["a fork", "pull_request", event("mallory/shop", "acme/shop"), true],
  ["a fork that was deleted", "pull_request", event(null, "acme/shop"), true],
  ["a fork, under review", "pull_request_review", event("mallory/shop", "acme/shop"), true],
  ["a fork, with secrets", "pull_request_target", event("mallory/shop", "acme/shop"), false],
  ["the repository itself", "pull_request", event("acme/shop", "acme/shop"), false],
  ["another event", "push", event("mallory/shop", "acme/shop"), false],
  ["an event of another kind", "pull_request", "[]", false],
  ["an event that is not JSON", "pull_request", "{", false],
])("%s", (_case, name, text, isFork) => {
  const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: "event.json" };
  const ports = fakePorts({ env, files: { "event.json": text } });
  expect(isFromFork(ports)).toBe(isFork);
});

test("without an event there is no fork", () => {
  expect(isFromFork(fakePorts({ env: { GITHUB_EVENT_NAME: "pull_request" } }))).toBe(false);
});

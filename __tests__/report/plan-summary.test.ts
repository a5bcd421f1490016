import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type CurrentState, type Plan, type PlanOptions, planOf } from "../../src/model/plan.ts";
import type { Secret } from "../../src/model/secret.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { logPlan, planFailure } from "../../src/report/plan-log.ts";
import { planMarkdown } from "../../src/report/plan-summary.ts";
import { number } from "../../src/report/words/fleet.ts";
import type { PlanView } from "../../src/report/words/plan.ts";
import { fakePorts } from "../support/fake-ports.ts";

const VALUE = "s3cret-value";
/** A value that could be a part of a name. */
const WORD = "swordfish99";

const text = (name: string): Secret => ({ name, type: "secret_text", text: VALUE });
const key = (name: string): Secret => ({
  name,
  type: "secret_key",
  algorithm: "HKDF",
  format: "raw",
  usages: ["deriveKey"],
  key_base64: "AAAA",
});

/** One step: what it declares, what the Worker has (names of text secrets, or kinds by name), and its inputs. */
type Situation = {
  readonly set?: readonly (string | Secret)[];
  readonly delete?: readonly string[];
  readonly tags?: PlanOptions["declaration"]["versionTags"];
  readonly has?: readonly string[] | Readonly<Record<string, string>>;
  /** Where the list of secrets is not that of `has`. */
  readonly secrets?: readonly string[];
  readonly keep?: RegExp;
  readonly maxDeletions?: number;
  readonly required?: readonly string[];
  readonly namespace?: string;
  readonly deploy?: boolean;
  readonly dryRun?: boolean;
};

function stateOf({ has = [], secrets }: Situation): CurrentState {
  const kinds = Array.isArray(has) ? Object.fromEntries(has.map((name: string) => [name, "secret_text"])) : has;
  const bindings = Object.entries(kinds as Record<string, string>).map(([name, type]) => ({ name, type }));
  return {
    bindings,
    secrets:
      secrets?.map((name) => ({ name, type: "secret_text" })) ??
      bindings.filter(({ type }) => type === "secret_text" || type === "secret_key"),
  };
}

function viewOf(situation: Situation): PlanView {
  const { set = [], tags = {}, keep, maxDeletions, required = [], dryRun = true, deploy = true } = situation;
  const prune =
    maxDeletions === undefined && keep === undefined
      ? undefined
      : { keeps: (name: string) => keep?.test(name) ?? false, maxDeletions: maxDeletions ?? 10 };
  const declaration = {
    set: set.map((one) => (typeof one === "string" ? text(one) : one)),
    delete: situation.delete ?? [],
    versionTags: tags,
  };
  return {
    worker: { accountId: "0123", script: "api", dispatchNamespace: situation.namespace },
    plan: planOf({ declaration, state: stateOf(situation), prune, required }),
    prune,
    redact: redactor([VALUE, WORD]),
    deploy,
    dryRun,
  };
}

/** The log as it stands there, annotations with the runner's word for them. */
function logOf(view: PlanView): string {
  const ports = fakePorts({});
  logPlan(ports.core, view);
  return ports.calls.map(({ name, args }) => (name === "info" ? args[0] : `[${name}] ${args[0]}`)).join("\n");
}

/** What each tag becomes when the summary is read as text. `code` stands in ‹ ›. */
const TAGS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  h3: ["### ", ""],
  p: ["", ""],
  b: ["", ""],
  ul: ["", ""],
  li: ["* ", ""],
  table: ["", ""],
  tr: ["", "|"],
  th: ["| ", " "],
  td: ["| ", " "],
  code: ["‹", "›"],
  details: ["", ""],
  summary: ["▸ ", ""],
};

/** The summary as a browser would show it. Fails on every tag but those above, and where one is not closed in order. */
function readable(markdown: string): string {
  const open: string[] = [];
  const shown = markdown.replace(/<(\/?)([^>]*)>|[<>]/g, (found, slash, tag) => {
    const words = Object.hasOwn(TAGS, tag ?? "") ? TAGS[tag] : undefined;
    if (words === undefined) throw new Error(`${found} is no tag of a plan.`);
    if (slash === "") {
      open.push(tag);
      return words[0];
    }
    expect(open.pop()).toBe(tag);
    return words[1];
  });
  expect(open).toEqual([]);
  return shown
    .split("\n")
    .filter((line) => line !== "")
    .join("\n")
    .replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(Number(code)));
}

/** A text of several lines, without the indentation of the test. */
function lines({ raw: [block = ""] }: TemplateStringsArray): string {
  const indent = /^ +/.exec(block.replace(/^\n/, ""))?.[0].length ?? 0;
  return block
    .replace(/^\n/, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(indent))
    .join("\n");
}

const numbered = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(4, "0")}`);

type Case = [name: string, situation: Situation, log: string, summary: string];

const CASES: readonly Case[] = [
  [
    "the first secrets of a Worker",
    { set: ["DB_PASSWORD", key("SIGNING_KEY")] },
    lines`
      Plan for Worker api: 2 to create.
        + DB_PASSWORD  secret_text  create
        + SIGNING_KEY  secret_key   create
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      2 to create.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹DB_PASSWORD› | secret_text | create |
      | ‹+› | ‹SIGNING_KEY› | secret_key | create |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "everything is there already",
    { set: ["DB_PASSWORD", "STRIPE_KEY"], has: ["DB_PASSWORD", "STRIPE_KEY", "OTHER"] },
    lines`
      Plan for Worker api: 2 to overwrite, 1 kept.
        ~ DB_PASSWORD  secret_text  overwrite
        ~ STRIPE_KEY   secret_text  overwrite
      Kept: OTHER
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      2 to overwrite, 1 kept.
      |  | Name | Kind | What would happen |
      | ‹~› | ‹DB_PASSWORD› | secret_text | overwrite |
      | ‹~› | ‹STRIPE_KEY› | secret_text | overwrite |
      ▸ 1 kept as it is
      ‹OTHER›
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "some of everything",
    {
      set: ["NEW_TOKEN", "DB_PASSWORD", key("SIGNING_KEY")],
      delete: ["OLD_KEY", "GONE"],
      has: ["DB_PASSWORD", "SIGNING_KEY", "OLD_KEY", "MAIL_KEY", "SENTRY_DSN"],
      tags: { commit: "3f2a1b0", release: 7 },
    },
    lines`
      Plan for Worker api: 1 to create, 2 to overwrite, 1 to delete, 1 not found, 2 kept.
        - OLD_KEY      secret_text  delete: named in delete
        + NEW_TOKEN    secret_text  create
        ~ DB_PASSWORD  secret_text  overwrite
        ~ SIGNING_KEY  secret_key   overwrite: was secret_text
          GONE         –            no such secret: nothing to delete
      Kept: MAIL_KEY, SENTRY_DSN
      Version tags: commit=3f2a1b0, release=7
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create, 2 to overwrite, 1 to delete, 1 not found, 2 kept.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹OLD_KEY› | secret_text | delete: named in delete |
      | ‹+› | ‹NEW_TOKEN› | secret_text | create |
      | ‹~› | ‹DB_PASSWORD› | secret_text | overwrite |
      | ‹~› | ‹SIGNING_KEY› | secret_key | overwrite: was secret_text |
      |  | ‹GONE› | – | no such secret: nothing to delete |
      ▸ 2 kept as they are
      ‹MAIL_KEY›,
      ‹SENTRY_DSN›
      Version tags: ‹commit=3f2a1b0›, ‹release=7›
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a key becomes a text",
    { set: ["TOKEN"], has: { TOKEN: "secret_key" } },
    lines`
      Plan for Worker api: 1 to overwrite.
        ~ TOKEN  secret_text  overwrite: was secret_key
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to overwrite.
      |  | Name | Kind | What would happen |
      | ‹~› | ‹TOKEN› | secret_text | overwrite: was secret_key |
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "the last secret is deleted",
    { delete: ["TOKEN"], has: ["TOKEN"] },
    lines`
      Plan for Worker api: 1 to delete.
        - TOKEN  secret_text  delete: named in delete
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹TOKEN› | secret_text | delete: named in delete |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "nothing to do",
    { delete: ["GONE", "LONG_GONE"], has: ["A", "B", "C"], tags: { commit: "3f2a1b0" } },
    lines`
      Plan for Worker api: nothing to do, 2 not found, 3 kept.
          GONE       –            no such secret: nothing to delete
          LONG_GONE  –            no such secret: nothing to delete
      Kept: A, B, C
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      Nothing to do, 2 not found, 3 kept.
      |  | Name | Kind | What would happen |
      |  | ‹GONE› | – | no such secret: nothing to delete |
      |  | ‹LONG_GONE› | – | no such secret: nothing to delete |
      ▸ 3 kept as they are
      ‹A›,
      ‹B›,
      ‹C›
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "nothing to do on a Worker without secrets",
    { delete: ["GONE"] },
    lines`
      Plan for Worker api: nothing to do, 1 not found.
          GONE  –            no such secret: nothing to delete
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      Nothing to do, 1 not found.
      |  | Name | Kind | What would happen |
      |  | ‹GONE› | – | no such secret: nothing to delete |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "prune, with names that are kept",
    {
      set: ["DB_PASSWORD"],
      has: {
        DB_PASSWORD: "secret_text",
        STALE: "secret_key",
        CI_A: "secret_text",
        CI_B: "secret_text",
        MODE: "plain_text",
      },
      keep: /^CI_/,
    },
    lines`
      Plan for Worker api: 1 to overwrite, 1 to delete, 2 kept.
        - STALE        secret_key   delete: not declared (prune)
        ~ DB_PASSWORD  secret_text  overwrite
      Kept: CI_A, CI_B
      Prune deletes at most 10 (max-deletions); 2 protected from it.
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to overwrite, 1 to delete, 2 kept.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹STALE› | secret_key | delete: not declared (prune) |
      | ‹~› | ‹DB_PASSWORD› | secret_text | overwrite |
      ▸ 2 kept as they are
      ‹CI_A›,
      ‹CI_B›
      Prune deletes at most 10 (max-deletions); 2 protected from it.
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "prune finds nothing to delete",
    { set: ["DB_PASSWORD"], has: ["DB_PASSWORD"], maxDeletions: 0 },
    lines`
      Plan for Worker api: 1 to overwrite.
        ~ DB_PASSWORD  secret_text  overwrite
      Prune deletes at most 0 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to overwrite.
      |  | Name | Kind | What would happen |
      | ‹~› | ‹DB_PASSWORD› | secret_text | overwrite |
      Prune deletes at most 0 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "prune and delete",
    { set: ["A"], delete: ["B"], has: ["A", "B", "C"], maxDeletions: 1 },
    lines`
      Plan for Worker api: 1 to overwrite, 2 to delete.
        - B  secret_text  delete: named in delete
        - C  secret_text  delete: not declared (prune)
        ~ A  secret_text  overwrite
      Prune deletes at most 1 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to overwrite, 2 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹B› | secret_text | delete: named in delete |
      | ‹-› | ‹C› | secret_text | delete: not declared (prune) |
      | ‹~› | ‹A› | secret_text | overwrite |
      Prune deletes at most 1 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "more to prune than max-deletions",
    {
      set: ["DB_PASSWORD"],
      has: ["DB_PASSWORD", "STALE", "STALER", "bad-name!"],
      maxDeletions: 2,
    },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! prune would delete 3 secrets, and max-deletions is 2. Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found: STALE, STALER, "bad-name!".
      Without the problem: 1 to overwrite, 3 to delete.
        - STALE        secret_text  delete: not declared (prune)
        - STALER       secret_text  delete: not declared (prune)
        - "bad-name!"  secret_text  delete: not declared (prune)
        ~ DB_PASSWORD  secret_text  overwrite
      Prune deletes at most 2 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * prune would delete 3 secrets, and max-deletions is 2. Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found: ‹STALE›, ‹STALER›, "‹bad-name!›".
      Without the problem: 1 to overwrite, 3 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹STALE› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹STALER› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"bad-name!"› | secret_text | delete: not declared (prune) |
      | ‹~› | ‹DB_PASSWORD› | secret_text | overwrite |
      Prune deletes at most 2 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "prune when the secrets came out empty",
    { delete: ["A"], has: ["A", "B", "C"], keep: /^C$/ },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! prune is on but no secret is declared, so every secret that keep does not protect would be deleted. Check that the secrets did not come out empty. To delete secrets, name them in delete.
      Without the problem: 2 to delete, 1 kept.
        - A  secret_text  delete: named in delete
        - B  secret_text  delete: not declared (prune)
      Kept: C
      Prune deletes at most 10 (max-deletions); 1 protected from it.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * prune is on but no secret is declared, so every secret that keep does not protect would be deleted. Check that the secrets did not come out empty. To delete secrets, name them in delete.
      Without the problem: 2 to delete, 1 kept.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹A› | secret_text | delete: named in delete |
      | ‹-› | ‹B› | secret_text | delete: not declared (prune) |
      ▸ 1 kept as it is
      ‹C›
      Prune deletes at most 10 (max-deletions); 1 protected from it.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a plain-text variable has the name",
    { set: ["DB_HOST", "TOKEN"], has: { DB_HOST: "plain_text", KV: "kv_namespace" } },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! DB_HOST is already the name of a variable (plain_text) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.
      Without the problem: 2 to create.
        + DB_HOST  secret_text  create
        + TOKEN    secret_text  create
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * ‹DB_HOST› is already the name of a variable (‹plain_text›) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.
      Without the problem: 2 to create.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹DB_HOST› | secret_text | create |
      | ‹+› | ‹TOKEN› | secret_text | create |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "other bindings have the names",
    { set: ["CACHE", "NEXT"], has: { CACHE: "kv_namespace", NEXT: "next_big_thing" } },
    lines`
      Plan for Worker api: 2 problems, so nothing can be written.
        ! CACHE is already the name of another binding (kv_namespace) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the binding from the Worker's configuration and deploy, then set the secret.
        ! NEXT is already the name of another binding of the Worker: Cloudflare would refuse the secret with code 10053. Remove the binding from the Worker's configuration and deploy, then set the secret.
      Without the problems: 2 to create.
        + CACHE  secret_text  create
        + NEXT   secret_text  create
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      2 problems, so nothing can be written:
      * ‹CACHE› is already the name of another binding (‹kv_namespace›) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the binding from the Worker's configuration and deploy, then set the secret.
      * ‹NEXT› is already the name of another binding of the Worker: Cloudflare would refuse the secret with code 10053. Remove the binding from the Worker's configuration and deploy, then set the secret.
      Without the problems: 2 to create.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹CACHE› | secret_text | create |
      | ‹+› | ‹NEXT› | secret_text | create |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "two problems",
    { set: ["DB_HOST"], has: { DB_HOST: "plain_text", KEPT: "secret_text" }, required: ["DB_HOST", "API_KEY"] },
    lines`
      Plan for Worker api: 2 problems, so nothing can be written.
        ! DB_HOST is already the name of a variable (plain_text) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.
        ! One required secret would not be on the Worker after the step. Set it here, or take it out of required: API_KEY.
      Without the problems: 1 to create, 1 kept.
        + DB_HOST  secret_text  create
      Kept: KEPT
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      2 problems, so nothing can be written:
      * ‹DB_HOST› is already the name of a variable (‹plain_text›) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.
      * One required secret would not be on the Worker after the step. Set it here, or take it out of required: ‹API_KEY›.
      Without the problems: 1 to create, 1 kept.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹DB_HOST› | secret_text | create |
      ▸ 1 kept as it is
      ‹KEPT›
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "required secrets are missing",
    { set: ["A"], required: ["A", "SENTRY_DSN", "STRIPE_KEY"] },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! 2 required secrets would not be on the Worker after the step. Set them here, or take them out of required: SENTRY_DSN, STRIPE_KEY.
      Without the problem: 1 to create.
        + A  secret_text  create
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * 2 required secrets would not be on the Worker after the step. Set them here, or take them out of required: ‹SENTRY_DSN›, ‹STRIPE_KEY›.
      Without the problem: 1 to create.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹A› | secret_text | create |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a required secret would be pruned",
    { set: ["A"], has: ["A", "SENTRY_DSN"], required: ["SENTRY_DSN"], maxDeletions: 10 },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! SENTRY_DSN is required, but prune would delete it. Declare it, or give a keep pattern for it.
      Without the problem: 1 to overwrite, 1 to delete.
        - SENTRY_DSN  secret_text  delete: not declared (prune)
        ~ A           secret_text  overwrite
      Prune deletes at most 10 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * ‹SENTRY_DSN› is required, but prune would delete it. Declare it, or give a keep pattern for it.
      Without the problem: 1 to overwrite, 1 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹SENTRY_DSN› | secret_text | delete: not declared (prune) |
      | ‹~› | ‹A› | secret_text | overwrite |
      Prune deletes at most 10 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a name to delete is a variable",
    { set: ["A"], delete: ["MODE"], has: { MODE: "plain_text" } },
    lines`
      Plan for Worker api: 1 to create, 1 not found.
        + A     secret_text  create
          MODE  –            no such secret: nothing to delete
      [warning] MODE is not a secret but a variable (plain_text) of the Worker, so delete leaves it alone. Remove it in the Worker's configuration.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create, 1 not found.
      Warnings:
      * ‹MODE› is not a secret but a variable (‹plain_text›) of the Worker, so delete leaves it alone. Remove it in the Worker's configuration.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹A› | secret_text | create |
      |  | ‹MODE› | – | no such secret: nothing to delete |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "the two lists differ",
    {
      set: ["A"],
      has: { A: "plain_text", B: "plain_text" },
      secrets: ["A", "B"],
      maxDeletions: 10,
    },
    lines`
      Plan for Worker api: 1 to overwrite, 1 kept.
        ~ A  secret_text  overwrite
      Kept: B
      [warning] Cloudflare reports some names both as a secret and as another binding, and the plan takes these for secrets: A. Most often the latest version of the Worker is not the deployed one.
      [warning] Cloudflare reports some names both as a secret and as another binding, and prune leaves these alone: B. Most often the latest version of the Worker is not the deployed one.
      Prune deletes at most 10 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to overwrite, 1 kept.
      Warnings:
      * Cloudflare reports some names both as a secret and as another binding, and the plan takes these for secrets: ‹A›. Most often the latest version of the Worker is not the deployed one.
      * Cloudflare reports some names both as a secret and as another binding, and prune leaves these alone: ‹B›. Most often the latest version of the Worker is not the deployed one.
      |  | Name | Kind | What would happen |
      | ‹~› | ‹A› | secret_text | overwrite |
      ▸ 1 kept as it is
      ‹B›
      Prune deletes at most 10 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "65 variables",
    { set: ["NEW"], has: Object.fromEntries(numbered(64, "V").map((name) => [name, "plain_text"])) },
    lines`
      Plan for Worker api: 1 to create.
        + NEW  secret_text  create
      [warning] The Worker would have 65 variables, secrets and plain-text variables together, and the limit of the Free plan is 64. If it is the limit of this account, Cloudflare will refuse the patch with code 10055.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create.
      Warnings:
      * The Worker would have 65 variables, secrets and plain-text variables together, and the limit of the Free plan is 64. If it is the limit of this account, Cloudflare will refuse the patch with code 10055.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹NEW› | secret_text | create |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "130 variables",
    {
      set: ["NEW_A", "NEW_B"],
      has: Object.fromEntries(numbered(128, "V").map((name) => [name, "plain_text"])),
    },
    lines`
      Plan for Worker api: 2 to create.
        + NEW_A  secret_text  create
        + NEW_B  secret_text  create
      [warning] The Worker would have 130 variables, secrets and plain-text variables together, and the limit of the Paid plan is 128. If it is the limit of this account, Cloudflare will refuse the patch with code 10055.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      2 to create.
      Warnings:
      * The Worker would have 130 variables, secrets and plain-text variables together, and the limit of the Paid plan is 128. If it is the limit of this account, Cloudflare will refuse the patch with code 10055.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹NEW_A› | secret_text | create |
      | ‹+› | ‹NEW_B› | secret_text | create |
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a Worker of a dispatch namespace",
    { set: ["A"], has: ["A"], namespace: "tenants" },
    lines`
      Plan for Worker api (dispatch namespace tenants): 1 to overwrite.
        ~ A  secret_text  overwrite
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api› (dispatch namespace ‹tenants›)
      1 to overwrite.
      |  | Name | Kind | What would happen |
      | ‹~› | ‹A› | secret_text | overwrite |
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a version that is not deployed",
    {
      set: ["A"],
      has: ["A"],
      deploy: false,
      tags: { "workers/tag": "v1.4.2", "workers/message": "Rotate the keys" },
    },
    lines`
      Plan for Worker api, into a new version that is not deployed: 1 to overwrite.
        ~ A  secret_text  overwrite
      Version tags: workers/tag=v1.4.2, workers/message=Rotate the keys
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›, into a new version that is not deployed
      1 to overwrite.
      |  | Name | Kind | What would happen |
      | ‹~› | ‹A› | secret_text | overwrite |
      Version tags: ‹workers/tag=v1.4.2›, ‹workers/message=Rotate the keys›
      Cloudflare does not show values, so an overwrite may change nothing.
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "tags that would do harm",
    {
      set: ["A"],
      tags: { "<b>": "::error::x", note: `has ${VALUE} in it`, link: "[x](https://example.com) @org/team" },
    },
    lines`
      Plan for Worker api: 1 to create.
        + A  secret_text  create
      Version tags: <b>=: :error: :x, note=has *** in it, link=[x](https://example.com) @org/team
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹A› | secret_text | create |
      Version tags: ‹<b>=: :error: :x›, ‹note=has *** in it›, ‹link=[x](https://example.com) @org/team›
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "names that would do harm",
    {
      set: ["A"],
      has: [
        "::error::a",
        "##[group]b",
        "@org/team",
        "[x](http://e.example)",
        "</code><img src=x>",
        "two\nlines",
        "#12",
        " ",
      ],
      maxDeletions: 20,
    },
    lines`
      Plan for Worker api: 1 to create, 8 to delete.
        - " "                      secret_text  delete: not declared (prune)
        - "## [group]b"            secret_text  delete: not declared (prune)
        - "#12"                    secret_text  delete: not declared (prune)
        - ": :error: :a"           secret_text  delete: not declared (prune)
        - "</code><img src=x>"     secret_text  delete: not declared (prune)
        - "@org/team"              secret_text  delete: not declared (prune)
        - "[x](http://e.example)"  secret_text  delete: not declared (prune)
        - "two\u{a}lines"          secret_text  delete: not declared (prune)
        + A                        secret_text  create
      Prune deletes at most 20 (max-deletions).
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create, 8 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹" "› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"## [group]b"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"#12"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹": :error: :a"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"</code><img src=x>"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"@org/team"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"[x](http://e.example)"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"two\u{a}lines"› | secret_text | delete: not declared (prune) |
      | ‹+› | ‹A› | secret_text | create |
      Prune deletes at most 20 (max-deletions).
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "harmful names in a sentence",
    {
      set: ["A"],
      has: ["@org/team", "see #12 at www.e.example", "deadbeef", "</code>@me", "1234567 @a @b"],
      maxDeletions: 0,
    },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! prune would delete 5 secrets, and max-deletions is 0. Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found: "1234567 @a @b", "</code>@me", "@org/team", deadbeef, "see #12 at www.e.example".
      Without the problem: 1 to create, 5 to delete.
        - "1234567 @a @b"             secret_text  delete: not declared (prune)
        - "</code>@me"                secret_text  delete: not declared (prune)
        - "@org/team"                 secret_text  delete: not declared (prune)
        - deadbeef                    secret_text  delete: not declared (prune)
        - "see #12 at www.e.example"  secret_text  delete: not declared (prune)
        + A                           secret_text  create
      Prune deletes at most 0 (max-deletions).
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * prune would delete 5 secrets, and max-deletions is 0. Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found: "‹1234567 @a @b›", "‹</code>@me›", "‹@org/team›", ‹deadbeef›, "see ‹#12› at ‹www.e.example›".
      Without the problem: 1 to create, 5 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹"1234567 @a @b"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"</code>@me"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"@org/team"› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹deadbeef› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"see #12 at www.e.example"› | secret_text | delete: not declared (prune) |
      | ‹+› | ‹A› | secret_text | create |
      Prune deletes at most 0 (max-deletions).
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a name that holds a value",
    { set: ["A"], has: [`x_${VALUE}`, "B"], maxDeletions: 0 },
    lines`
      Plan for Worker api: 1 problem, so nothing can be written.
        ! prune would delete 2 secrets, and max-deletions is 0. Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found: B, "x_***".
      Without the problem: 1 to create, 2 to delete.
        - B        secret_text  delete: not declared (prune)
        - "x_***"  secret_text  delete: not declared (prune)
        + A        secret_text  create
      Prune deletes at most 0 (max-deletions).
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 problem, so nothing can be written:
      * prune would delete 2 secrets, and max-deletions is 0. Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found: ‹B›, "‹x_***›".
      Without the problem: 1 to create, 2 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹B› | secret_text | delete: not declared (prune) |
      | ‹-› | ‹"x_***"› | secret_text | delete: not declared (prune) |
      | ‹+› | ‹A› | secret_text | create |
      Prune deletes at most 0 (max-deletions).
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a declared name that holds a value",
    { set: [`NEW_${WORD}`], has: [`OLD_${WORD}`] },
    lines`
      Plan for Worker api: 1 to create, 1 kept.
        + NEW_swordfish99  secret_text  create
      Kept: OLD_***
      Nothing was written: this is a dry run.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create, 1 kept.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹NEW_swordfish99› | secret_text | create |
      ▸ 1 kept as it is
      ‹OLD_***›
      Nothing was written: this is a dry run.
    `,
  ],
  [
    "a run that goes on",
    { set: ["A", "B"], has: ["A", "C"], maxDeletions: 1, dryRun: false },
    lines`
      Plan for Worker api: 1 to create, 1 to overwrite, 1 to delete.
        - C  secret_text  delete: not declared (prune)
        + B  secret_text  create
        ~ A  secret_text  overwrite
      Prune deletes at most 1 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
    `,
    lines`
      ### Plan for Worker ‹api›
      1 to create, 1 to overwrite, 1 to delete.
      |  | Name | Kind | What would happen |
      | ‹-› | ‹C› | secret_text | delete: not declared (prune) |
      | ‹+› | ‹B› | secret_text | create |
      | ‹~› | ‹A› | secret_text | overwrite |
      Prune deletes at most 1 (max-deletions).
      Cloudflare does not show values, so an overwrite may change nothing.
    `,
  ],
  [
    "a run that ends here",
    { set: ["A"], has: { A: "json" }, dryRun: false, deploy: false, namespace: "tenants" },
    lines`
      Plan for Worker api (dispatch namespace tenants), into a new version that is not deployed: 1 problem, so nothing can be written.
        ! A is already the name of a variable (json) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.
      Without the problem: 1 to create.
        + A  secret_text  create
      Nothing was written.
    `,
    lines`
      ### Plan for Worker ‹api› (dispatch namespace ‹tenants›), into a new version that is not deployed
      1 problem, so nothing can be written:
      * ‹A› is already the name of a variable (json) of the Worker: Cloudflare would refuse the secret with code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.
      Without the problem: 1 to create.
      |  | Name | Kind | What would happen |
      | ‹+› | ‹A› | secret_text | create |
      Nothing was written.
    `,
  ],
];

describe("a plan in the log and in the summary", () => {
  test.each(CASES)("%s", (_case, situation, log, summary) => {
    const view = viewOf(situation);
    expect(logOf(view)).toBe(log);
    expect(readable(planMarkdown(view))).toBe(summary);
  });
});

test("the summary is one HTML block, in which GitHub reads no Markdown", () => {
  const view = viewOf({
    set: [key("SIGNING_KEY")],
    delete: ["GONE"],
    has: ["SIGNING_KEY", "@org/team", "</code>[x](http://e.example)"],
    tags: { "<b>": "`x`" },
  });
  expect(planMarkdown(view)).toBe(lines`
    <h3>Plan for Worker <code>api</code></h3>
    <p><b>1 to overwrite, 1 not found, 2 kept.</b></p>
    <table>
    <tr><th></th><th>Name</th><th>Kind</th><th>What would happen</th></tr>
    <tr><td><code>~</code></td><td><code>SIGNING_KEY</code></td><td>secret_key</td><td>overwrite: was secret_text</td></tr>
    <tr><td></td><td><code>GONE</code></td><td>–</td><td>no such secret: nothing to delete</td></tr>
    </table>
    <details><summary>2 kept as they are</summary>
    <p><code>&#34;&#60;/code&#62;[x](http://e.example)&#34;</code>,
    <code>&#34;@org/team&#34;</code></p>
    </details>
    <p>Version tags: <code>&#60;b&#62;=&#96;x&#96;</code></p>
    <p>Cloudflare does not show values, so an overwrite may change nothing.</p>
    <p>Nothing was written: this is a dry run.</p>
  `);
});

describe("one is one, and two are two", () => {
  test.each<[number, Situation, RegExp]>([
    [0, { set: ["A"] }, /^(?!.*kept as)/s],
    [1, { set: ["A"], has: ["K"] }, /▸ 1 kept as it is\n/],
    [2, { set: ["A"], has: ["K", "L"] }, /▸ 2 kept as they are\n/],
  ])("%i kept", (_count, situation, pattern) => {
    expect(readable(planMarkdown(viewOf(situation)))).toMatch(pattern);
  });

  test.each<[number, string[], RegExp[]]>([
    [0, [], [/^Plan for Worker api: 1 to create\.$/m]],
    [1, ["P."], [/: 1 problem, so nothing can be written\.$/m, /^Without the problem: 1 to create\.$/m]],
    [2, ["P.", "Q."], [/: 2 problems, so nothing can be written\.$/m, /^Without the problems: 1 to create\.$/m]],
  ])("%i problems", (_count, problems, patterns) => {
    const view = viewOf({ set: ["A"] });
    const log = logOf({ ...view, plan: { ...view.plan, problems } });
    for (const pattern of patterns) expect(log).toMatch(pattern);
  });
});

describe("the message that fails the step", () => {
  test("has every problem, cleaned", () => {
    const situation = {
      set: ["DB_HOST"],
      has: { DB_HOST: "plain_text", [`##[x]${VALUE}`]: "secret_text" },
      maxDeletions: 0,
    };
    expect(planFailure(viewOf(situation))).toEqual([
      "Nothing was written to Worker api. Problems found: 2",
      "- DB_HOST is already the name of a variable (plain_text) of the Worker: Cloudflare would refuse the secret with " +
        "code 10053. Remove the variable from the Worker's configuration and deploy, then set the secret.",
      "- prune would delete 1 secret, and max-deletions is 0. Declare what is needed, or protect it with keep; " +
        'to delete all that is found, raise max-deletions. Found: "## [x]***".',
    ]);
  });

  test("is none without problems", () => {
    expect(planFailure(viewOf({ set: ["A"] }))).toEqual([]);
  });
});

test("a name without end is cut, in both", () => {
  const view = viewOf({ set: ["N".repeat(10_000), "SHORT"], has: ["k".repeat(10_000)] });
  for (const said of [logOf(view), planMarkdown(view)]) {
    for (const letter of ["N", "k"]) expect(said).toMatch(new RegExp(`(?<!${letter})${letter}{128}… \\(cut\\)`));
  }
  // The other names are not pushed out of sight.
  expect(logOf(view)).toContain(`  + ${"SHORT".padEnd(40)}  secret_text  create\n`);
});

describe("a large plan", () => {
  const created = numbered(100, "NEW");
  const stale = numbered(120, "STALE");
  const given = { set: created, has: [...stale, ...numbered(80, "KEPT")], keep: /^KEPT/, maxDeletions: 200 };

  test("of 300 entries is there as a whole, and the log names 40 of those that are kept", () => {
    const view = viewOf(given);
    const summary = readable(planMarkdown(view));
    for (const { name } of view.plan.entries) expect(summary).toContain(`‹${name}›`);
    const log = logOf(view).split("\n");
    expect(log[0]).toBe("Plan for Worker api: 100 to create, 120 to delete, 80 kept.");
    expect(log.slice(1, 221)).toEqual([
      ...stale.map((name) => `  - ${name.padEnd(9)}  secret_text  delete: not declared (prune)`),
      ...created.map((name) => `  + ${name.padEnd(9)}  secret_text  create`),
    ]);
    expect(log[221]).toBe(`Kept: ${numbered(40, "KEPT").join(", ")} and 40 more`);
  });

  test("of 40 kept ones has them all in the log", () => {
    expect(logOf(viewOf({ set: ["A"], has: numbered(40, "KEPT") }))).toContain(
      `\nKept: ${numbered(40, "KEPT").join(", ")}\n`,
    );
  });

  test("says in the summary what it leaves out there, and the log has all changes", () => {
    const names = numbered(2000, "A_RATHER_LONG_NAME_");
    const view = viewOf({ set: names, has: numbered(1500, "KEPT") });
    const summary = readable(planMarkdown(view));
    const shown = names.filter((name) => summary.includes(`‹${name}›`));
    expect(shown).toEqual(names.slice(0, shown.length));
    expect(shown.length).toBeGreaterThan(300);
    expect(summary).toContain(`\n… and ${number(2000 - shown.length)} more changes, in the log of the step.\n`);
    const kept = numbered(1500, "KEPT").filter((name) => summary.includes(`‹${name}›`));
    expect(kept.length).toBeGreaterThan(200);
    expect(summary).toContain(`\n▸ 1500 kept as they are\n`);
    expect(summary).toContain(`\nand ${1500 - kept.length} more\n`);
    const log = logOf(view);
    expect(names.filter((name) => !log.includes(`  + ${name}  secret_text  create\n`))).toEqual([]);
  });

  test("that leaves one change out says so of one", () => {
    const summaryOf = (count: number): string =>
      planMarkdown(
        viewOf({ set: Array.from({ length: count }, (_, at) => `A_LONG_NAME_${String(at).padStart(4, "0")}`) }),
      );
    const shown = summaryOf(2000).split("A_LONG_NAME_").length - 1;
    expect(summaryOf(shown)).not.toContain("more change");
    expect(summaryOf(shown + 1)).toContain("<p>… and 1 more change, in the log of the step.</p>");
    expect(summaryOf(shown + 2)).toContain("<p>… and 2 more changes, in the log of the step.</p>");
  });

  test("of many problems says how many are in the log alone", () => {
    const names = numbered(200, "V");
    const view = viewOf({ set: names, has: Object.fromEntries(names.map((name) => [name, "plain_text"])) });
    const summary = readable(planMarkdown(view));
    const shown = names.filter((name) => summary.includes(`* ‹${name}› is already`));
    expect(shown.length).toBeGreaterThan(40);
    expect(summary).toContain(`\n* … and ${200 - shown.length} more, in the log of the step.\n`);
    const log = logOf(view);
    expect(names.filter((name) => !log.includes(`\n  ! ${name} is already`))).toEqual([]);
  });

  test("of many tags says how many are left out", () => {
    const tags = Object.fromEntries(numbered(500, "tag").map((name) => [name, true]));
    expect(readable(planMarkdown(viewOf({ set: ["A"], tags })))).toMatch(
      /\nVersion tags: ‹tag0001=true›, .*, ‹tag\d+=true› and \d+ more\n/,
    );
  });

  test("is redacted at once, since each redaction takes its time", () => {
    let calls = 0;
    const redact = redactor([VALUE]);
    const counting = (text: string): string => {
      calls += 1;
      return redact(text);
    };
    const view = viewOf({ ...given, maxDeletions: 1 });
    planMarkdown({ ...view, redact: counting });
    expect(calls).toBe(1);
    const hiding = viewOf({ ...given, has: [...given.has, `x-${VALUE}`] });
    expect(planMarkdown({ ...hiding, redact: counting })).toContain("x-***");
    expect(calls).toBeLessThan(40);
  });
});

const SEED = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe(`properties, FC_SEED=${SEED}`, () => {
  const piece = fc.constantFrom(
    ..."@org/team #12 GH-12 deadbeef https://e.example www.e.example [x](y) ![i](u) <img> </code> ``` ** :+1: $x$ & ' \"".split(
      " ",
    ),
    ...[
      "::error::x",
      "##[error]x",
      "\n",
      "\n\n",
      "\r",
      "\u2028",
      " ",
      "\u0000",
      "\ud83c",
      "| a |",
      "<!--",
      "-->",
      "a@b.example",
    ],
    VALUE,
    "&#64;org",
    "::",
    "x".repeat(200),
  );
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 6 })
    .map((parts) => parts.join(""));
  const serverName = fc.oneof(fc.constantFrom("A", "B", "C", "__proto__"), hostile);
  const type = fc.constantFrom("secret_text", "secret_key", "plain_text", "::error::", "<b>");
  const list = fc.array(fc.record({ name: serverName, type }), { maxLength: 12 });
  const view = fc
    .record({
      state: fc.record({ secrets: list, bindings: list }),
      set: fc.subarray(["A", "C", "S"]),
      deletions: fc.subarray(["B", "D"]),
      tags: fc.dictionary(hostile, hostile, { maxKeys: 3 }),
      maxDeletions: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
      deploy: fc.boolean(),
    })
    .map(({ state, set, deletions, tags, maxDeletions, deploy }): PlanView => {
      const prune = maxDeletions === undefined ? undefined : { maxDeletions, keeps: (name: string) => name > "C" };
      const declaration = { set: set.map(text), delete: deletions, versionTags: tags };
      const plan = planOf({ declaration, state, prune, required: ["A"] });
      return { ...viewOf({}), plan, prune, deploy };
    });

  const holds = (predicate: (given: PlanView) => void): void =>
    fc.assert(fc.property(view, predicate), { seed: SEED, numRuns: 500 });

  test("no name or tag can do anything in the summary", () =>
    holds((given) => {
      const summary = planMarkdown(given);
      // Fails on every tag that is not ours.
      readable(summary);
      expect(summary).not.toMatch(/\n\s*\n|[^\S\n ]|::|##\[/);
      const prose = summary
        .replace(/<code>.*?<\/code>/g, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&#3[49];/g, "'");
      // Plain words and their punctuation: nothing that GitHub would make a link, a mention or a picture of.
      expect(prose).toMatch(/^[A-Za-z0-9 .,:;()'…–_\n-]*$/);
      expect(prose).not.toMatch(/:\S|\w\.\w|\b[a-f]{7,}\b|[0-9]{7,}|GH-/);
    }));

  test("no name or tag can do anything in the log", () =>
    holds((given) => {
      const ports = fakePorts({});
      logPlan(ports.core, given);
      const said = [...ports.calls.map(({ args }) => String(args[0])), ...planFailure(given)];
      for (const line of said) expect(line).not.toMatch(/\p{C}|[^\S ]|::|##\[/u);
    }));

  test("no value stands in either", () =>
    holds((given) => {
      const ports = fakePorts({});
      logPlan(ports.core, given);
      expect([ports.said(), planMarkdown(given), ...planFailure(given)].join("\n")).not.toContain(VALUE.slice(0, 8));
    }));
});

describe("the summary of a plan that fills every part of it", () => {
  const FILLINGS = ["&", "@ a ", "& a ", "<b>", "a", "\u0000", "A1 x ", "::", '"', "' "];

  test.each(FILLINGS.flatMap((filling) => (["create", "keep"] as const).map((action) => [filling, action] as const)))(
    "with %j in it, all to %s, has under 60,000 characters",
    (filling, action) => {
      const filled = (count: number, size: number): string[] =>
        Array.from({ length: count }, (_, at) => `${at}${filling.repeat(Math.ceil(size / filling.length))}`);
      const plan: Plan = {
        entries: filled(800, 200).map((name) => ({ name, action, type: "secret_text" })),
        problems: filled(9, 3000),
        warnings: filled(9, 3000),
        declaration: {
          set: [text("A")],
          delete: [],
          versionTags: Object.fromEntries(filled(40, 200).map((tag) => [tag, tag])),
        },
        names: [],
      };
      const view = { ...viewOf({ namespace: "tenants", deploy: false, maxDeletions: 9 }), plan };
      const summary = planMarkdown({ ...view, worker: { ...view.worker, script: "w".repeat(63) } });
      readable(summary);
      expect(summary.length).toBeLessThan(60_000);
      expect(summary).toContain("more, in the log of the step.");
      expect(summary).toContain("Nothing was written");
    },
  );
});

import { expect, test } from "@jest/globals";
import type { Outcome } from "../../src/model/outcome.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { escapeHtml, type SummaryOptions, writeProblems, writeSummary } from "../../src/report/summary.ts";
import { type Call, fakePorts } from "../support/fake-ports.ts";

test("what HTML and Markdown would read is escaped", () => {
  expect(escapeHtml('<a href="x">\'&`')).toBe("&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#96;");
});

const PATCHED: Outcome = {
  script: "api",
  status: "patched",
  set: ["A"],
  deleted: ["B"],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: ["A", "C<"],
  attempts: 1,
  requests: 1,
};
const A = { name: "A", type: "secret_text", text: "s3cret-value" } as const;
const HEADER = ["Name", "Kind", "What happened"].map((data) => ({ data, header: true }));
const call = (name: string, ...args: unknown[]): Call => ({ name: `summary.${name}`, args });

const CASES: Record<string, [Partial<Outcome>, Partial<SummaryOptions["declaration"]>, Call[]]> = {
  patched: [
    {},
    {},
    [
      call("addHeading", "Secrets patched: <code>api</code>", 3),
      call("addTable", [HEADER, ["<code>A</code>", "secret_text", "set"], ["<code>B</code>", "–", "deleted"]]),
      call("addRaw", "<p>Secrets on the Worker now (2): <code>A</code>, <code>C&#60;</code></p>", true),
      call("write"),
    ],
  ],
  "tags hold no value and no markup": [
    { set: [], deleted: [], names: [] },
    { set: [], delete: ["`B`"], versionTags: { "<b>": 1, x: "s3cret-value", y: "::error::" } },
    [
      call("addHeading", "Secrets patched: <code>api</code>", 3),
      call("addTable", [HEADER, ["<code>&#96;B&#96;</code>", "–", "not applied"]]),
      call(
        "addRaw",
        "<p>Version tags: <code>&#60;b&#62;=1</code>, <code>x=***</code>, <code>y=: :error: :</code></p>",
        true,
      ),
      call("write"),
    ],
  ],
  "nothing to delete": [
    { status: "unchanged", set: [], absent: ["B"] },
    { set: [] },
    [
      call("addHeading", "Secrets as declared already: <code>api</code>", 3),
      call("addTable", [HEADER, ["<code>B</code>", "–", "was not there"]]),
      call("addRaw", "<p>Secrets on the Worker now (2): <code>A</code>, <code>C&#60;</code></p>", true),
      call("write"),
    ],
  ],
  "nothing declared": [
    { status: "unchanged", set: [], deleted: [] },
    { set: [], delete: [] },
    [
      call("addHeading", "Secrets as declared already: <code>api</code>", 3),
      call("addRaw", "<p>Secrets on the Worker now (2): <code>A</code>, <code>C&#60;</code></p>", true),
      call("write"),
    ],
  ],
  pruned: [
    { deleted: ["B", "<OLD>", "***", "***"], names: ["A"] },
    {},
    [
      call("addHeading", "Secrets patched: <code>api</code>", 3),
      call("addTable", [
        HEADER,
        ["<code>A</code>", "secret_text", "set"],
        ["<code>B</code>", "–", "deleted"],
        ["<code>&#60;OLD&#62;</code>", "–", "deleted: not declared (prune)"],
        ["<code>***</code>", "–", "deleted: not declared (prune)"],
        ["<code>***</code>", "–", "deleted: not declared (prune)"],
      ]),
      call("addRaw", "<p>Secrets on the Worker now (1): <code>A</code></p>", true),
      call("write"),
    ],
  ],
  "pruned in part": [
    {
      status: "failed",
      deleted: ["OLD", "AWAY"],
      absent: ["AWAY"],
      notApplied: ["OLDER", "B"],
      notKnown: ["OLDEST"],
      error: { code: 1, message: "m" },
    },
    {},
    [
      call("addHeading", "Secrets not patched as declared: <code>api</code>", 3),
      call("addRaw", "<pre>m</pre>", true),
      call("addTable", [
        HEADER,
        ["<code>A</code>", "secret_text", "set"],
        ["<code>B</code>", "–", "not applied"],
        ["<code>OLD</code>", "–", "deleted: not declared (prune)"],
        ["<code>AWAY</code>", "–", "was not there"],
        ["<code>OLDER</code>", "–", "not applied"],
        ["<code>OLDEST</code>", "–", "not known"],
      ]),
      call("addRaw", "<p>Secrets on the Worker now (2): <code>A</code>, <code>C&#60;</code></p>", true),
      call("write"),
    ],
  ],
  "deleted, with the kinds that a plan has found": [
    {
      status: "failed",
      deleted: ["B", "OLD", "AWAY"],
      absent: ["AWAY"],
      notApplied: ["OLDER"],
      notKnown: ["UNLISTED"],
      kinds: new Map([
        ["A", "secret_key"],
        ["B", "secret_text"],
        ["OLD", "secret_key"],
        ["AWAY", "secret_text"],
        ["OLDER", "secret_key"],
      ]),
    },
    {},
    [
      call("addHeading", "Secrets not patched as declared: <code>api</code>", 3),
      call("addTable", [
        HEADER,
        ["<code>A</code>", "secret_text", "set"],
        ["<code>B</code>", "secret_text", "deleted"],
        ["<code>OLD</code>", "secret_key", "deleted: not declared (prune)"],
        ["<code>AWAY</code>", "–", "was not there"],
        ["<code>OLDER</code>", "secret_key", "not applied"],
        ["<code>UNLISTED</code>", "–", "not known"],
      ]),
      call("addRaw", "<p>Secrets on the Worker now (2): <code>A</code>, <code>C&#60;</code></p>", true),
      call("write"),
    ],
  ],
  "a version": [
    { versionId: "b7c1" },
    {},
    [
      call("addHeading", "Secrets in a new version: <code>api</code>", 3),
      call("addTable", [HEADER, ["<code>A</code>", "secret_text", "set"], ["<code>B</code>", "–", "deleted"]]),
      call(
        "addRaw",
        "<p>Version b7c1 has the change and is not deployed. Deploy it with wrangler versions deploy.</p>" +
          "<p>Secrets of that version (2): <code>A</code>, <code>C&#60;</code></p>",
        true,
      ),
      call("write"),
    ],
  ],
  "a version with a part": [
    { status: "failed", deleted: [], notApplied: ["B"], versionId: "b7c1", error: { code: 1, message: "m" } },
    {},
    [
      call("addHeading", "Secrets not patched as declared: <code>api</code>", 3),
      call("addRaw", "<pre>m</pre>", true),
      call("addTable", [HEADER, ["<code>A</code>", "secret_text", "set"], ["<code>B</code>", "–", "not applied"]]),
      call(
        "addRaw",
        "<p>Version b7c1 has what was applied, and is not deployed.</p>" +
          "<p>Secrets of that version (2): <code>A</code>, <code>C&#60;</code></p>",
        true,
      ),
      call("write"),
    ],
  ],
  refused: [
    { status: "failed", set: [], deleted: [], names: [], error: { code: 10007, message: "No <Worker>.\nNone." } },
    {},
    [
      call("addHeading", "Secrets not patched as declared: <code>api</code>", 3),
      call("addRaw", "<pre>No &#60;Worker&#62;.\nNone.</pre>", true),
      call("addTable", [
        HEADER,
        ["<code>A</code>", "secret_text", "not applied"],
        ["<code>B</code>", "–", "not applied"],
      ]),
      call("addRaw", "", true),
      call("write"),
    ],
  ],
  "not known": [
    { status: "failed", deleted: [], notKnown: ["B"], names: ["A"], error: { code: "timeout", message: "No answer." } },
    {},
    [
      call("addHeading", "Secrets not patched as declared: <code>api</code>", 3),
      call("addRaw", "<pre>No answer.</pre>", true),
      call("addTable", [HEADER, ["<code>A</code>", "secret_text", "set"], ["<code>B</code>", "–", "not known"]]),
      call("addRaw", "<p>Secrets on the Worker now (1): <code>A</code></p>", true),
      call("write"),
    ],
  ],
};

test.each(Object.entries(CASES))("%s", async (_case, [outcome, declaration, calls]) => {
  const ports = fakePorts({});
  await writeSummary(ports.core, {
    outcome: { ...PATCHED, ...outcome },
    declaration: { set: [A], delete: ["B"], versionTags: {}, ...declaration },
    redact: redactor(["s3cret-value"]),
  });
  expect(ports.calls).toEqual(calls);
});

test("names that no summary could hold are counted", async () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `NAME_${index}`);
  const ports = fakePorts({});
  const declaration = { set: [], delete: [], versionTags: {} };
  const outcome = { ...PATCHED, set: [], deleted: [], names };
  await writeSummary(ports.core, { outcome, declaration, redact: redactor([]) });
  const [text = ""] = ports.of("summary.addRaw") as string[];
  expect(text).toMatch(
    /^<p>Secrets on the Worker now \(20000\): <code>NAME_0<\/code>, .*, \d+ more, not listed here<\/p>$/,
  );
  const listed = text.split("<code>").length - 1;
  expect(text).toContain(`</code>, ${names.length - listed} more`);
  expect(Buffer.byteLength(text)).toBeLessThan(210_000);
});

test("problems are a list", async () => {
  const ports = fakePorts({});
  await writeProblems(ports.core, { title: "Not patched", problems: ["secrets, line 1: <x>.", "timeout"] });
  expect(ports.calls).toEqual([
    call("addHeading", "Not patched", 3),
    call("addRaw", "<ul><li>secrets, line 1: &#60;x&#62;.</li><li>timeout</li></ul>", true),
    call("write"),
  ]);
});

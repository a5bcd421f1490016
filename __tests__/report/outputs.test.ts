import { expect, test } from "@jest/globals";
import { setOutputs } from "../../src/report/outputs.ts";
import type { Outcome } from "../../src/secrets/outcome.ts";
import { fakePorts } from "../fake-ports.ts";

const PATCHED: Outcome = {
  script: "api",
  status: "patched",
  set: ["B", "A"],
  deleted: ["D"],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: ["A", "B", "_Z"],
  attempts: 1,
  requests: 2,
};
const FAILED: Outcome = {
  script: "web",
  status: "failed",
  set: [],
  deleted: [],
  absent: [],
  notApplied: [],
  notKnown: [],
  names: [],
  attempts: 1,
  requests: 1,
  error: { code: 10007, message: "There is no Worker." },
};

/** All but `absent`, which `deleted` holds as well. */
const results = (...outcomes: Outcome[]): string => JSON.stringify(outcomes.map(({ absent, ...result }) => result));

test.each<[string, Outcome[], Record<string, string>]>([
  [
    "nothing was sent",
    [],
    { "secret-names": "", "set-names": "", "deleted-names": "", changed: "false", results: "[]" },
  ],
  [
    "patched",
    [PATCHED],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB",
      "deleted-names": "D",
      changed: "true",
      results: results(PATCHED),
    },
  ],
  [
    "failed",
    [FAILED],
    {
      "secret-names": "",
      "set-names": "",
      "deleted-names": "",
      changed: "false",
      "failed-scripts": "web",
      results: results(FAILED),
    },
  ],
  [
    "several Workers with the same names",
    [PATCHED, { ...PATCHED, set: ["A", "C"], deleted: [] }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB\nC",
      "deleted-names": "D",
      changed: "true",
      results: results(PATCHED, { ...PATCHED, set: ["A", "C"], deleted: [] }),
    },
  ],
  [
    "deletions alone",
    [{ ...PATCHED, set: [] }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "",
      "deleted-names": "D",
      changed: "true",
      results: results({ ...PATCHED, set: [] }),
    },
  ],
  [
    "a dry run",
    [{ ...PATCHED, status: "planned" }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB",
      "deleted-names": "D",
      changed: "false",
      results: results({ ...PATCHED, status: "planned" }),
    },
  ],
  [
    "a version that is not deployed",
    [{ ...PATCHED, versionId: "b7c1" }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "A\nB",
      "deleted-names": "D",
      changed: "true",
      "version-id": "b7c1",
      results: results({ ...PATCHED, versionId: "b7c1" }),
    },
  ],
  [
    "nothing had to be deleted",
    [{ ...PATCHED, status: "unchanged", set: [], absent: ["D"] }],
    {
      "secret-names": "A\nB\n_Z",
      "set-names": "",
      "deleted-names": "D",
      changed: "false",
      results: results({ ...PATCHED, status: "unchanged", set: [] }),
    },
  ],
])("%s", (_case, outcomes, outputs) => {
  const ports = fakePorts({});
  setOutputs(ports.core, outcomes);
  expect(Object.fromEntries(ports.calls.map(({ args }) => args))).toEqual(outputs);
  expect(ports.calls.every(({ name }) => name === "setOutput")).toBe(true);
});

import { describe, expect, test } from "@jest/globals";
import { expectRefused, fakeValue, patchStep } from "../support/step.ts";

// The variables of a real process: on Windows names know no case, everywhere else they do.

const VALUE = fakeValue("variable");

describe("a variable", () => {
  test("in two cases is never the value of two secrets", async () => {
    const step = await patchStep({ with: { secrets: "DB_KEY\ndb_key" }, env: { DB_KEY: VALUE } });
    const windows = "DB_KEY and db_key are the same environment variable on Windows";
    expectRefused(step, [process.platform === "win32" ? windows : "Secret (secrets, line 2, not shown) has no value."]);
  });

  test("in the case of its own is that secret's value, whatever else there is", async () => {
    const env = { DB_KEY: VALUE, Other_Key: fakeValue("other") };
    const step = await patchStep({ with: { secrets: "DB_KEY\nOther_Key" }, env });
    expect(step.run.outcome).toBe("success");
    expect(JSON.parse(step.body ?? "").secrets).toMatchObject({
      DB_KEY: { text: VALUE },
      Other_Key: { text: fakeValue("other") },
    });
  });
});

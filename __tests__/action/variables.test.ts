import { describe, expect, test } from "@jest/globals";
import { expectNothingWritten, fakeValue, patchStep } from "../support/step.ts";

// The variables of a real process: on Windows names know no case, everywhere else they do.

const VALUE = fakeValue("variable");

const ONE_VARIABLE =
  "DB_KEY and db_key are one variable on Windows, which tells no names apart by case alone, and would get one value. " +
  "Give all but one in another way, or run the step on Linux.";
const NOT_SET =
  "Secret (line 2 of secrets, not shown) is empty: the variable of that name is not set. Check the spelling of the " +
  "repository secret, that the step passes it on in env:, and that the job names the environment that has it, if one has. " +
  "By default secrets are not passed to workflows of forks and Dependabot.";

describe("a variable", () => {
  test("in two cases is never the value of two secrets", async () => {
    const step = await patchStep({ with: { secrets: "DB_KEY\ndb_key" }, env: { DB_KEY: VALUE } });
    const problem = process.platform === "win32" ? ONE_VARIABLE : NOT_SET;
    expect(step.error).toBe(`Nothing was sent to Cloudflare. Problems found: 1\n- ${problem}`);
    expectNothingWritten(step);
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

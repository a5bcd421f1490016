import type { PlanProblem, PlanWarning } from "../../model/plan/plan.ts";
import type { Undeployed, VersionSummary } from "../../model/plan/version.ts";
import { minute, number, plural } from "../../wording.ts";
import { type ByKind, input, joined, listed, literal, literals, type Phrase, phrase, say } from "./phrase.ts";
import { briefOf } from "./request.ts";
import { workerName } from "./worker.ts";

/** Returns why a patch would fail, or must not be sent, and what to do. */
export function problemPhrase(problem: PlanProblem): Phrase {
  return say(PROBLEMS, problem);
}

const PROBLEMS: ByKind<PlanProblem, Phrase> = {
  "name-taken": ({ name, type }) => {
    const { what, noun } = bindingPhrase(type);
    return phrase`The Worker already has ${what} named ${literal(name)}. Cloudflare would refuse the secret with code 10053. Remove the ${noun} from the Worker's configuration and deploy, then set the secret.`;
  },
  "prune-without-secrets": () =>
    phrase`${input("prune")}: true without a secret to set would delete every secret on the Worker. List the ones to keep in ${input("secrets")}.`,
  "too-many-deletions": ({ names, maxDeletions, workers }) => {
    const limit = phrase`but ${input("max-deletions")} is ${number(maxDeletions)}`;
    const remedy = phrase`Set the ones that you need, or protect them with ${input("keep")}. To delete all of them, raise ${input("max-deletions")}.`;
    if (workers === undefined) {
      return phrase`prune would delete ${plural(names.length, "secret")}, ${limit}: ${literals(names)}. ${remedy}`;
    }
    const total = workers.reduce((sum, { count }) => sum + count, 0);
    const each = listed(workers, ({ script, count }) => phrase`${workerName(script)}: ${number(count)}`);
    return phrase`prune would delete ${plural(total, "secret")} on ${plural(workers.length, "Worker")} (${each}), ${limit} for the whole step. ${remedy}`;
  },
  "near-keep": ({ pattern, line, name }) =>
    phrase`${input("keep")}, line ${number(line)}: ${literal(pattern)} matches no secret on the Worker, and prune would delete ${literal(name)}. Did you mean ${literal(name)}?`,
  "required-deleted": ({ name, by }) =>
    by === "prune"
      ? phrase`${literal(name)} is required, but prune would delete it. Set it, or protect it with ${input("keep")}.`
      : phrase`${literal(name)} is listed in both ${input("required")} and ${input("delete")}. Remove it from one of them.`,
  "required-not-secret": ({ name, type }) =>
    phrase`${literal(name)} is required, but on the Worker it is ${bindingPhrase(type).what}, not a secret. Set the secret, or remove it from ${input("required")}.`,
  "required-missing": ({ names }) => {
    const them = names.length === 1 ? "it" : "them";
    return phrase`${plural(names.length, "required secret")} would be missing after the step: ${literals(names)}. Set ${them} here, or remove ${them} from ${input("required")}.`;
  },
  "latest-not-deployed": (versions) =>
    phrase`The newest version of the Worker is not deployed: ${undeployedPhrase(versions)}. Cloudflare would refuse the change with code 10214. Deploy the newest version and run the step again, or set ${input("deploy")}: false to put the change into another version that is not deployed.`,
};

/** Returns whether a warning only says what a usual step does, so that it needs no annotation. */
export function isNote({ kind }: PlanWarning): boolean {
  return kind === "stages-on";
}

/** Returns what a reader of a plan should know. */
export function warningPhrase(warning: PlanWarning): Phrase {
  return say(WARNINGS, warning);
}

const WARNINGS: ByKind<PlanWarning, Phrase> = {
  "not-secret": ({ name, type }) =>
    phrase`${literal(name)} is ${bindingPhrase(type).what}, not a secret, so ${input("delete")} leaves it alone. Remove it from the Worker's configuration.`,
  "lists-disagree": ({ effect, names }) => {
    const consequence = effect === "secret" ? "the plan takes them for secrets" : "prune leaves them alone";
    return phrase`Cloudflare reports some names both as a secret and as another binding, and ${consequence}: ${literals(names)}. Usually this means that the latest version of the Worker is not the deployed one.`;
  },
  "idle-keep": ({ patterns, names }) =>
    phrase`Prune deletes ${literals(names)}, although ${input("keep")} has patterns that match no secret on the Worker: ${literals(patterns)}. Check the patterns.`,
  "stages-on": (versions) =>
    phrase`The new version will also carry what the newest version holds: ${undeployedPhrase(versions)}.`,
  "versions-unknown": ({ because }) =>
    phrase`The versions of the Worker could not be read: ${briefOf(because)}. So it is not known whether Cloudflare will refuse the change with code 10214.`,
  "variable-limit": ({ variables, plan, limit }) =>
    phrase`The Worker would have ${number(variables)} variables, secrets and plain-text variables together. The limit of Cloudflare's ${plan} plan is ${number(limit)}: if the account has that plan, Cloudflare will refuse the patch with code 10055.`,
};

/** Returns "version 7 (…) is the newest, and version 6 (…) has been deployed since 2026-11-20 10:00 UTC". */
function undeployedPhrase({ latest, deployed, deployedOn }: Undeployed): Phrase {
  const isSplit = deployed.length > 1;
  const running = deployed.map(
    ({ version, percentage }) => phrase`${versionPhrase(version)}${isSplit && ` at ${percentage} %`}`,
  );
  const since = deployedOn !== undefined && phrase` since ${minuteOf(deployedOn)}`;
  return phrase`${versionPhrase(latest)} is the newest, and ${joined(running, " and ")} ${isSplit ? "have" : "has"} been deployed${since}`;
}

/** Returns "version 7 (b7c1…, created 2026-11-20 10:00 UTC by wrangler)". */
function versionPhrase({ id, number: ordinal, createdOn, source }: VersionSummary): Phrase {
  const details = [
    phrase`${literal(id)}`,
    createdOn !== undefined && phrase`created ${minuteOf(createdOn)}`,
    source !== undefined && phrase`by ${literal(source)}`,
  ];
  return phrase`version ${ordinal !== undefined && `${ordinal} `}(${joined(details, ", ")})`;
}

/** Returns an ISO 8601 time to the minute. What is not one is shown as it is. */
function minuteOf(time: string): Phrase {
  const date = new Date(time);
  return Number.isNaN(date.valueOf()) ? [literal(time)] : [minute(date)];
}

/** Returns what a binding that is not a secret is called, with its article, and the noun for it. */
function bindingPhrase(type: string): { readonly what: Phrase; readonly noun: string } {
  if (type === "plain_text") return { what: phrase`a plain-text variable`, noun: "variable" };
  if (type === "json") return { what: phrase`a JSON variable`, noun: "variable" };
  return {
    what: type === "" ? phrase`another binding` : phrase`a binding of type ${literal(`"${type}"`)}`,
    noun: "binding",
  };
}

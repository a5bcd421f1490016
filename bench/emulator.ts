/** The emulator as a process of its own, so that its work is not measured with the action's. Spoken to over IPC. */
import { type ChaosOptions, type CloudflareOptions, startCloudflare } from "../sandbox/cloudflare.ts";

export type EmulatorSetup = { options: CloudflareOptions; chaos?: ChaosOptions };

export type EmulatorReport = {
  /** of every Worker that is there, its secrets by name, with their values */
  workers: Record<string, Record<string, string | undefined>>;
  /** how many answers had which status */
  statuses: Record<string, number>;
  /** the most requests that came in any second */
  busiestSecond: number;
};

// Whoever was measuring is gone, however it ended.
process.once("disconnect", () => process.exit());

process.once("message", async (setup: EmulatorSetup) => {
  const cloudflare = await startCloudflare(setup.options);
  if (setup.chaos !== undefined) cloudflare.chaos(setup.chaos);
  process.once("message", () => {
    const statuses = Map.groupBy(cloudflare.requests, ({ status }) => String(status));
    const scripts = (setup.options.workers ?? []).map(({ script }) => script);
    const times = cloudflare.requests.map(({ at }) => at);
    const report: EmulatorReport = {
      workers: Object.fromEntries(scripts.map((script) => [script, secretsOf(script)])),
      statuses: Object.fromEntries([...statuses].map(([status, requests]) => [status, requests.length])),
      busiestSecond: busiestOf(times),
    };
    process.send?.(report, () => process.exit());
  });
  const secretsOf = (script: string): Record<string, string | undefined> => {
    const bindings = [...(cloudflare.worker(script)?.bindings.values() ?? [])];
    return Object.fromEntries(bindings.map((binding) => [binding.name, "text" in binding ? binding.text : undefined]));
  };
  process.send?.(cloudflare.url);
});

/** `times` are milliseconds, in their order. */
function busiestOf(times: readonly number[]): number {
  let first = 0;
  return times.reduce((most, time, last) => {
    while ((times[first] ?? time) <= time - 1000) first += 1;
    return Math.max(most, last - first + 1);
  }, 0);
}

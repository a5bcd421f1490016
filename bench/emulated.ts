import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { EmulatorReport, EmulatorSetup } from "./emulator.ts";

/** No limit worth the name, not even that of the address, which no account has. */
export const UNLIMITED = { quota: 1_000_000_000, windowSeconds: 300, perSecond: 1_000_000_000 };

export type Emulated = {
  readonly url: string;
  /** Ends the emulator: to be called once, and last. */
  readonly report: () => Promise<EmulatorReport>;
};

/** Does something with an emulator that is a process of its own, so that its work is not measured with the action's. */
export async function emulated<T>(setup: EmulatorSetup, work: (emulator: Emulated) => Promise<T>): Promise<T> {
  const emulator = fork(join(import.meta.dirname, "emulator.ts"));
  const ended = once(emulator, "exit").then(([status]) => {
    throw new Error(`The emulator ended with ${status}.`);
  });
  // It is meant to end in the end.
  ended.catch(() => {});
  const answer = async (message: EmulatorSetup | "report"): Promise<unknown> => {
    emulator.send(message);
    const [reply] = await Promise.race([once(emulator, "message"), ended]);
    return reply;
  };
  try {
    const url = (await answer(setup)) as string;
    return await work({ url, report: async () => (await answer("report")) as EmulatorReport });
  } finally {
    emulator.kill();
  }
}

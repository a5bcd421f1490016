import type { Clock } from "../../src/ports.ts";

/** A clock whose waits take no time, and on which nothing else does. */
export function virtualClock(random: () => number = () => 0.5): Clock & { readonly waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
    random,
    date: () => new Date("2026-11-25T22:40:00Z"),
    waits,
  };
}

import { type ChildProcess, spawn } from "node:child_process";
import type { Chunk } from "./output-lines.ts";

/** How long a cancelled process is waited for, and how long open pipes are after its end; in milliseconds. */
export type Patience = { interrupt: number; terminate: number; streams: number };

/** ProcessInvoker.cs: `_sigintTimeout`, `_sigtermTimeout`, and the delay of ProcessExitedHandler */
export const patienceOfRunner: Patience = { interrupt: 7500, terminate: 2500, streams: 5000 };

/**
 * Whether a process can be asked to end. Windows has no signals: there Node's `kill` ends a process at once, and it says
 * nothing more. (The runner sends Ctrl+C and then Ctrl+Break there, for which Node has no call.)
 */
export const canInterrupt = process.platform !== "win32";

export type ProcessEnd = {
  /** null if it was ended by a signal or never started */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** why it could not be started */
  notStarted: string | null;
  cancelled: boolean;
  chunks: Chunk[];
};

export type ProcessStart = {
  file: string;
  arguments: string[];
  cwd: string;
  env: Record<string, string>;
  cancel: AbortSignal | undefined;
  patience: Patience;
  onOutput: ((chunk: Chunk) => void) | undefined;
};

/** Runs a process as ProcessInvoker.cs does: no shell, stdin closed, both streams read to their end. */
export async function runProcess(start: ProcessStart): Promise<ProcessEnd> {
  const notRun = { exitCode: null, signal: null, notStarted: null, cancelled: false, chunks: [] };
  const cancelled = (): boolean => start.cancel?.aborted ?? false;
  if (cancelled()) {
    return { ...notRun, cancelled: true };
  }
  try {
    const { file, cwd, env } = start;
    const child = spawn(file, start.arguments, { cwd, env, shell: false, windowsHide: true, stdio: "pipe" });
    child.stdin.on("error", () => undefined).end();
    const chunks = collect(child, start.onOutput);
    const { exitCode, signal } = await ended(child, start);
    return { exitCode, signal, notStarted: null, cancelled: cancelled(), chunks };
  } catch (error) {
    return { ...notRun, notStarted: notStartedMessage(start, (error as NodeJS.ErrnoException).code ?? "") };
  }
}

/** What .NET says when `execve` fails. */
export function notStartedMessage(start: Pick<ProcessStart, "file" | "cwd">, code: string): string {
  const reasons: Record<string, string> = {
    E2BIG: "Argument list too long",
    ENOENT: "No such file or directory",
    EACCES: "Permission denied",
  };
  const attempt = `An error occurred trying to start process '${start.file}' with working directory '${start.cwd}'.`;
  return `${attempt} ${reasons[code] ?? code}`;
}

function collect(child: ChildProcess, onOutput: ProcessStart["onOutput"]): Chunk[] {
  const chunks: Chunk[] = [];
  let batch = 0;
  let closing = false;
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.on("data", (bytes: Buffer) => {
      const chunk = { stream, bytes, batch };
      chunks.push(chunk);
      // What arrives before the next turn of the event loop was waiting at the same time.
      if (!closing) {
        closing = true;
        setImmediate(() => {
          closing = false;
          batch += 1;
        });
      }
      onOutput?.(chunk);
    });
  }
  return chunks;
}

type Exit = { exitCode: number | null; signal: NodeJS.Signals | null };

function ended(child: ChildProcess, { cancel, patience }: ProcessStart): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const timers: NodeJS.Timeout[] = [];
    const later = (delay: number, task: () => void): void => {
      timers.push(setTimeout(task, delay));
    };
    const onCancel = (): void => {
      child.kill("SIGINT");
      later(patience.interrupt, () => child.kill("SIGTERM"));
      later(patience.interrupt + patience.terminate, () => child.kill("SIGKILL"));
    };
    const clear = (): void => {
      timers.forEach(clearTimeout);
      cancel?.removeEventListener("abort", onCancel);
    };
    cancel?.addEventListener("abort", onCancel, { once: true });
    child.once("error", (error) => {
      clear();
      reject(error);
    });
    // A process of the process may hold the pipes open: the runner does not wait for it for ever.
    child.once("exit", () =>
      later(patience.streams, () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }),
    );
    child.once("close", (exitCode, signal) => {
      clear();
      resolve({ exitCode, signal });
    });
  });
}

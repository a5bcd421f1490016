/** A piece of a process's output as it was read. */
export type Chunk = {
  stream: "stdout" | "stderr";
  bytes: Buffer;
  /** chunks that were waiting at the same moment share a number */
  batch: number;
};

type Line = { stream: Chunk["stream"]; batch: number; text: string };

/** The lines as the runner handles them: ProcessInvoker.cs drains stderr before stdout in each batch. */
export function linesAsDrained(chunks: readonly Chunk[]): string[] {
  const lines = [...linesOf(chunks, "stderr"), ...linesOf(chunks, "stdout")];
  // The sort is stable: within a batch stderr stays in front.
  return lines.sort((left, right) => left.batch - right.batch).map(({ text }) => text);
}

/** The lines in the worst order that the runner allows: all of stderr, before any mask of stdout takes effect. */
export function linesAtWorst(chunks: readonly Chunk[]): string[] {
  return [...linesOf(chunks, "stderr"), ...linesOf(chunks, "stdout")].map(({ text }) => text);
}

/**
 * One stream through .NET's `StreamReader.ReadLine`: a line ends at LF, CR LF or a lone CR; a character may be torn
 * between two chunks; a byte order mark at the very beginning is dropped. A line belongs to the batch that ended it.
 */
function linesOf(chunks: readonly Chunk[], stream: Chunk["stream"]): Line[] {
  const decoder = new TextDecoder();
  const lines: Line[] = [];
  let pending = "";
  let batch = 0;
  const take = (text: string): void => {
    pending += text;
    let start = 0;
    // A CR at the very end may be the first half of CR LF: it waits for what follows.
    for (const end of pending.matchAll(/\r\n|\n|\r(?=[\s\S])/g)) {
      lines.push({ stream, batch, text: pending.slice(start, end.index) });
      start = end.index + end[0].length;
    }
    pending = pending.slice(start);
  };
  for (const chunk of chunks.filter((each) => each.stream === stream)) {
    batch = chunk.batch;
    take(decoder.decode(chunk.bytes, { stream: true }));
  }
  take(decoder.decode());
  if (pending !== "") {
    lines.push({ stream, batch, text: pending.replace(/\r$/, "") });
  }
  return lines;
}

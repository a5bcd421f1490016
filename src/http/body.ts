/** The text of an answer. What comes after `most` bytes is dropped, since a server that never stops must not fill the memory. */
export async function readBodyText(body: AsyncIterable<Buffer>, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

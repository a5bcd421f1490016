import { readFileSync } from "node:fs";

const told = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));
for (const { url, ...options } of told) {
  const response = await fetch(url, options);
  await response.arrayBuffer();
}

// Renders JSON Resume profiles by themes of the npm registry, in the folder where they are installed.
// Usage: node --input-type=module --eval "$(cat themes.mjs)" < JOBS, where JOBS is JSON: [{"theme", "profile", "out"}];
// prints what failed, by theme.
import { readFileSync, writeFileSync } from "node:fs";

console.log = console.info = console.error; // themes chat
const failed = {};

async function rendered(name, profile) {
  const loaded = await import(name);
  return (loaded.render ?? loaded.default.render)(profile);
}

for (const { theme, profile, out } of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    writeFileSync(out, await rendered(theme, profile));
  } catch (error) {
    failed[theme] ??= String(error.message).split("\n")[0];
  }
}
process.stdout.write(JSON.stringify(failed) + "\n", () => process.exit(0));

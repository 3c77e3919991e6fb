// Typst, kept running and measured in its own process: node server.mjs FONTS SOURCE...
// Reads commands, one a line, and answers each with a line: "version"; "pdf FILE" writes the first source as PDF;
// "others N" and "same N" compile N times, the sources in turn or always the first, and answer with milliseconds for
// each. Typst remembers parts of documents; results not used in the last ten documents are dropped after each, as
// its authors advise for programs that run on, so of the other documents only what they share is remembered.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const KEEP = 10;
const [fonts, ...files] = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
const sources = files.map((file) => readFileSync(file, 'utf8'));
let next = 0;

const commands = {
  version: () =>
    compiler.query({ mainFileContent: '#metadata(str(sys.version)) <v>' }, { selector: '<v>', field: 'value' })[0],
  pdf: (file) => {
    writeFileSync(file, compiler.pdf({ mainFileContent: sources[0] }));
    return 'written';
  },
  others: (times) => batch(Number(times), () => sources[next++ % sources.length]),
  same: (times) => batch(Number(times), () => sources[0]),
};

// Dropping is not in the time.
function batch(times, source) {
  let elapsed = 0n;
  for (let i = 0; i < times; i++) {
    const mainFileContent = source();
    const start = process.hrtime.bigint();
    compiler.pdf({ mainFileContent });
    elapsed += process.hrtime.bigint() - start;
    compiler.evictCache(KEEP);
  }
  return Number(elapsed) / 1e6 / times;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument] = line.split(/ (.*)/s);
  try {
    console.log(`ok ${commands[command](argument)}`);
  } catch (error) {
    console.log(`error ${String(error.message ?? error).replaceAll('\n', ' ')}`);
  }
}

/**
 * Named cases of one client, run one after the other. Each prints one line of JSON, {"case", "passed", "said"}, and none keeps the next
 * from running: neither by failing, nor by never answering.
 */
import { isDeepStrictEqual } from "node:util";

const PATIENCE_MS = 10_000;
const cases = [];
const strays = [];

process.on("uncaughtException", (error) => strays.push(error));
process.on("unhandledRejection", (error) => strays.push(error));

/** The call gives exactly this. */
export function answers(name, expected, call) {
  cases.push({ name, call, passes: (outcome) => "value" in outcome && isDeepStrictEqual(outcome.value, expected) });
}

/** The call fails, with a message like this. */
export function fails(name, pattern, call) {
  cases.push({ name, call, passes: (outcome) => "error" in outcome && pattern.test(outcome.error.message) });
}

/** Runs them all; the exit code is how many did not pass. */
export async function run() {
  let failed = 0;
  for (const { name, call, passes } of cases) {
    const outcome = await outcomeOf(call);
    const passed = passes(outcome) && strays.length === 0;
    const said = [tell(outcome), ...strays.splice(0).map((error) => `thrown aside: ${error}`)].join("; ");
    console.log(JSON.stringify({ case: name, passed, said }));
    failed += passed ? 0 : 1;
  }
  process.exitCode = failed;
}

async function outcomeOf(call) {
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return { value: await Promise.race([call(), tooLate]) };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
  }
}

function tell(outcome) {
  return "value" in outcome ? `gave ${JSON.stringify(outcome.value)}` : `threw ${outcome.error}`;
}

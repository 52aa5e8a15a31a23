/** What the commenters of the cases write, each a person of its own on a network of its own, so that no case sees the others'. */
import { readFileSync } from "node:fs";

/** Where the service listens (host and port), the key of a site, and the address of its blog. */
export const { AKISMET_SERVICE: SERVICE, AKISMET_KEY: KEY, AKISMET_BLOG: BLOG } = process.env;

/** A key that was never given out. */
export const WRONG_KEY = "000000000000";

export const THANKS = "Thanks for making the web a better place.";

export const SPAM =
  "CHEAP VIAGRA and CIALIS without prescription, best price, free shipping worldwide!!! Order now: " +
  "<a href=\"http://cheap-pills-online.example/buy\">buy viagra online</a> " +
  "<a href=\"http://best-casino-bonus.example/win\">online casino bonus</a> " +
  "[url=http://payday-loans-fast.example]payday loans[/url] http://replica-watches-shop.example";

/** The phrases that the site blocks, among friendly words. Neither would be found in what a wrong charset makes of them. */
const PHRASES = JSON.parse(readFileSync(new URL("blocked-phrases.json", import.meta.url), "utf8"));
export const BLOCKED = `Danke für den schönen Artikel, das mit ${PHRASES.join(" und ")} wusste ich noch nicht.`;

const FRIENDLY = [
  "I tried the second approach on an old laptop, it builds in about two minutes.",
  "The table in the middle is what I had been looking for. Does the last row hold for the older release as well?",
  "The third paragraph mixes two things: the limit is per connection, the time-out is for the whole request.",
  "We ran into the same problem last spring and went back to plain files. Nobody here has missed the database since.",
  "Small correction: the flag was renamed in March, the old name still works but prints a warning.",
  "The path along the river was closed when we walked there in October, is it open again?",
  "My grandmother made it with plums instead of cherries, and a little cinnamon in the dough.",
  "This explains why my tests only failed on Mondays. I had never thought of the week's first day.",
  "The drawing is easier to follow when it is read from the bottom up.",
  "In our case the planner ignored the index until the statistics had been refreshed.",
  "Has anybody measured this with more than one writer? I would expect the lock to be the bottleneck.",
  "Our choir sings that piece every December, and the altos always complain about bar forty.",
  "The bus to the museum stops at the station again, so you need not walk up the hill any more.",
  "I disagree: a longer review would not have caught it, for the mistake was in the requirements.",
  "When I was a student the library closed at six, and we read on under the lamp outside.",
  "The second photograph shows a juvenile, you can tell by the brown feathers on its back.",
  "Which kernel was this on? With the newer scheduler I cannot see the difference any more.",
  "The recipe says 200 degrees, but in my oven 180 was enough and the crust still browned.",
  "They planted those chestnuts in 1911, my father remembered the ceremony from school.",
  "Could you show the configuration too? I never know which of the two sections comes first.",
  "The translation leaves out half a sentence: in the original she apologises before she leaves.",
  "We use a spreadsheet for that and meet every other Tuesday, which has worked well enough.",
  "The compiler warns about this since version nine, if one remembers to switch the warning on.",
  "My bicycle had the same rattle. It was the mudguard's screw, not the gear.",
  "It rained all week in Bergen as well, but the ferry ran and the fish soup was warm.",
  "A footnote on the sources would help, the number of inhabitants seems too high for that year.",
  "I keep the seeds in paper bags in the cellar, and most of them sprout after three winters.",
  "Our teacher used a rope and two pegs to draw the ellipse on the lawn.",
];
const NAMES = ["Ann", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus"];

let commenters = 0;

/** A friendly comment of one who was not here before, about something that nobody wrote of. */
export function friendly() {
  const n = commenters++;
  if (n === FRIENDLY.length) {
    throw new Error("there are more cases than friendly texts, and a text that comes again looks like spam");
  }
  const name = NAMES[n % NAMES.length];
  return {
    ip: `198.51.100.${n + 1}`,
    agent: "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    name,
    email: `${name.toLowerCase()}.${n}@example.org`,
    text: FRIENDLY[n],
  };
}

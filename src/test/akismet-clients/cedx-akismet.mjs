/** Every method of @cedx/akismet. It sends the key in the form, and throws on what the headers complain of. */
import { Author, AuthorRole, Blog, CheckResult, Client, Comment, CommentType, Usage } from "@cedx/akismet";
import { answers, fails, run } from "./cases.mjs";
import { BLOCKED, BLOG, friendly, KEY, SERVICE, SPAM, WRONG_KEY } from "./texts.mjs";

const blog = new Blog({ url: BLOG });
const options = { baseUrl: `http://${SERVICE}` };
const client = new Client(KEY, blog, options);
const stranger = new Client(WRONG_KEY, blog, options);
const homeless = new Client(KEY, new Blog(), options);

/** A friendly comment, changed as said. */
function comment({ author = {}, ...changes } = {}) {
  const { ip, agent, name, email, text } = friendly();
  return new Comment({
    author: new Author({ ipAddress: ip, userAgent: agent, name, email, ...author }),
    content: text,
    type: CommentType.comment,
    ...changes,
  });
}

/** The same comment with parameters that the client has no name for. */
function withMore(comment, parameters) {
  const told = comment.toJSON();
  comment.toJSON = () => ({ ...told, ...parameters });
  return comment;
}

/** How sure the service is of spam is its own matter. */
async function isSpam(result) {
  return (await result) !== CheckResult.ham;
}

answers("the key is valid", true, () => client.verifyKey());
answers("another key is not valid", false, () => stranger.verifyKey());
answers("the key is valid at an address that ends with a slash", true, () =>
  new Client(KEY, blog, { baseUrl: new URL(`http://${SERVICE}/`) }).verifyKey(),
);

answers("a friendly comment", CheckResult.ham, () => client.checkComment(comment()));
answers("a friendly comment with all that can be told of it", CheckResult.ham, () =>
  new Client(KEY, new Blog({ url: BLOG, charset: "UTF-8", languages: ["en", "de"] }), {
    ...options,
    isTest: true,
    userAgent: "Blog/1.0 | Akismet/16.2.1",
  }).checkComment(
    comment({
      author: { role: "guest", url: "https://home.example.org/" },
      context: ["An article", "on comments"],
      date: new Date("2026-11-25T09:30:00Z"),
      permalink: `${BLOG}/2026/11/an-article`,
      postModified: new Date("2026-11-20T08:00:00Z"),
      recheckReason: "edit",
      referrer: `${BLOG}/`,
    }),
  ),
);
answers("a friendly comment read from the protocol's own names", CheckResult.ham, () =>
  client.checkComment(Comment.fromJson(comment().toJSON())),
);

answers("spam", true, () => isSpam(client.checkComment(comment({ author: { name: "buy cheap viagra" }, content: SPAM }))));
answers("spam by the author that always is", true, () =>
  isSpam(client.checkComment(comment({ author: { name: "akismet-guaranteed-spam" } }))),
);
answers("spam by the older author that always is", true, () =>
  isSpam(client.checkComment(comment({ author: { name: "viagra-test-123" } }))),
);
answers("spam from the address that always is", true, () =>
  isSpam(client.checkComment(comment({ author: { email: "akismet-guaranteed-spam@example.com" } }))),
);
answers("spam to throw away", CheckResult.pervasiveSpam, () =>
  client.checkComment(withMore(comment({ author: { name: "akismet-guaranteed-spam" } }), { test_discard: "1" })),
);
answers("an administrator's comment that reads like spam", CheckResult.ham, () =>
  client.checkComment(comment({ author: { role: AuthorRole.administrator }, content: SPAM })),
);
answers("a filled honeypot", true, () =>
  isSpam(client.checkComment(withMore(comment(), { honeypot_field_name: "surname2", surname2: "filled in" }))),
);
answers("a honeypot left empty", CheckResult.ham, () =>
  client.checkComment(withMore(comment(), { honeypot_field_name: "surname2", surname2: "" })),
);
answers("umlauts in UTF-8", true, () => isSpam(client.checkComment(comment({ content: BLOCKED }))));
answers("a friendly comment on a blog in ISO-8859-1", CheckResult.ham, () =>
  new Client(KEY, new Blog({ url: BLOG, charset: "ISO-8859-1" }), options).checkComment(comment()),
);

answers("spam is submitted", undefined, () =>
  client.submitSpam(comment({ author: { name: "buy cheap viagra" }, content: SPAM })),
);
answers("ham is submitted", undefined, () => client.submitHam(comment()));
answers("spam and ham are submitted as a test", [undefined, undefined], () => {
  const tester = new Client(KEY, blog, { ...options, isTest: true });
  return Promise.all([tester.submitSpam(comment({ content: SPAM })), tester.submitHam(comment())]);
});

// The client has a type for the usage, and no call that fetches it.
answers("the usage, fetched past the client", { limit: -1, throttled: false, counted: true }, async () => {
  const body = new URLSearchParams({ api_key: KEY });
  const answer = await fetch(`http://${SERVICE}/1.2/usage-limit`, { method: "POST", body });
  const usage = Usage.fromJson(await answer.json());
  return { limit: usage.limit, throttled: usage.throttled, counted: usage.usage > 0 };
});

fails("a check with another key", /./, () => stranger.checkComment(comment()));
fails("a submission with another key", /./, () => stranger.submitSpam(comment()));
fails("a check that names no blog", /blog/, () => homeless.checkComment(comment()));
fails("a check of an unknown network address", /user_ip/, () => client.checkComment(comment({ author: { ipAddress: "" } })));
fails("a check of no author", /user_ip/, () => client.checkComment(new Comment({ content: "Who says this?" })));

await run();

/** Every method of akismet-api. It puts the key before the host's name, and into the form only to verify it. */
import akismet from "akismet-api";
import { answers, fails, run } from "./cases.mjs";
import { BLOCKED, BLOG, friendly, KEY, SERVICE, SPAM, THANKS, WRONG_KEY } from "./texts.mjs";

const { AkismetClient } = akismet;
const options = { key: KEY, blog: BLOG, host: SERVICE, protocol: "http" };
const client = new AkismetClient(options);
const stranger = new AkismetClient({ ...options, key: WRONG_KEY });
const homeless = new AkismetClient({ ...options, blog: "" });

/** A friendly comment under the client's short names, changed as said. */
function comment(changes = {}) {
  const { ip, agent, name, email, text } = friendly();
  return { ip, useragent: agent, name, email, content: text, type: "comment", ...changes };
}

/** The text that was answered; the client gives the whole answer and looks at none of it. */
async function text(answer) {
  return (await answer).text;
}

answers("the key is valid", true, () => client.verifyKey());
answers("another key is not valid", false, () => stranger.verifyKey());
answers("the key is valid, told to a callback", true, () =>
  new Promise((resolve, reject) => client.verifyKey((error, valid) => (error ? reject(error) : resolve(valid)))),
);
answers("a client of the old names", true, () => akismet.client(options).verifyKey());

answers("a friendly comment", false, () => client.checkSpam(comment()));
answers("a friendly comment, told to a callback", false, () =>
  new Promise((resolve, reject) =>
    client.checkSpam(comment(), (error, spam) => (error ? reject(error) : resolve(spam))),
  ),
);
answers("a friendly comment with all that can be told of it", false, () =>
  new AkismetClient({ ...options, lang: "en, de", charset: "UTF-8", userAgent: "Blog/1.0 | Akismet-api/6.0.0" }).checkSpam(
    comment({
      referrer: `${BLOG}/`,
      date: "2026-11-25T09:30:00Z",
      permalink: `${BLOG}/2026/11/an-article`,
      permalinkDate: "2026-11-20T08:00:00Z",
      url: "https://home.example.org/",
      role: "guest",
      isTest: true,
    }),
  ),
);
answers("a friendly comment under the protocol's own names", false, () => {
  const { ip, agent, name, email, text } = friendly();
  return client.checkSpam({
    user_ip: ip,
    user_agent: agent,
    comment_author: name,
    comment_author_email: email,
    comment_content: text,
    comment_type: "comment",
    is_test: "1",
  });
});

answers("spam", true, () => client.checkSpam(comment({ name: "buy cheap viagra", content: SPAM })));
answers("spam by the author that always is", true, () => client.checkSpam(comment({ name: "akismet-guaranteed-spam" })));
answers("spam by the older author that always is", true, () => client.checkSpam(comment({ name: "viagra-test-123" })));
answers("spam from the address that always is", true, () =>
  client.checkSpam(comment({ email: "akismet-guaranteed-spam@example.com" })),
);
answers("an administrator's comment that reads like spam", false, () =>
  client.checkSpam(comment({ content: SPAM, role: "administrator" })),
);
answers("a filled honeypot", true, () => client.checkSpam(comment({ honeypot: "http://filled-in.example" })));
answers("a filled honeypot under the page's own name", true, () =>
  client.checkSpam(comment({ honeypot_field_name: "surname2", surname2: "filled in" })),
);
answers("a honeypot left empty", false, () =>
  client.checkSpam(comment({ honeypot_field_name: "surname2", surname2: "" })),
);
answers("umlauts in UTF-8", true, () => client.checkSpam(comment({ content: BLOCKED })));
answers("a friendly comment on a blog in ISO-8859-1", false, () =>
  new AkismetClient({ ...options, charset: "ISO-8859-1" }).checkSpam(comment()),
);

answers("spam is submitted", THANKS, () => text(client.submitSpam(comment({ name: "buy cheap viagra", content: SPAM }))));
answers("spam is submitted as a test", THANKS, () =>
  text(client.submitSpam(comment({ name: "buy cheap viagra", content: SPAM, isTest: true }))),
);
answers("ham is submitted", THANKS, () => text(client.submitHam(comment())));
answers("ham is submitted as a test", THANKS, () => text(client.submitHam(comment({ isTest: true }))));

fails("a check with another key", /^Invalid API key$/, () => stranger.checkSpam(comment()));
answers("a submission with another key", "invalid", () => text(stranger.submitSpam(comment())));
fails("a check that names no blog", /^Invalid API key$/, () => homeless.checkSpam(comment()));
fails("a check of an unknown network address", /^Invalid API key$/, () => client.checkSpam(comment({ ip: undefined })));

await run();

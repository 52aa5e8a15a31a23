/** Both clients, set up as deploy/akismet/README.md shows it: the key in the form, whatever the host is called. */
import { Blog, Client } from "@cedx/akismet";
import akismet from "akismet-api";
import { answers, run } from "./cases.mjs";
import { BLOG as blog, friendly, KEY as key, SERVICE as host, SPAM } from "./texts.mjs";

const { AkismetClient } = akismet;
const protocol = "http";

const cedx = new Client(key, new Blog({ url: blog }), { baseUrl: `${protocol}://${host}` });

const api = new AkismetClient({ key, blog, protocol, host });
api.endpoint = api.rootEndpoint;
api.requestOpts.api_key = key;

const { ip, email } = friendly();
const spam = { ip, email, name: "buy cheap viagra", content: SPAM };

answers("@cedx/akismet verifies the key", true, () => cedx.verifyKey());
answers("akismet-api verifies the key", true, () => api.verifyKey());
answers("akismet-api checks a comment", true, () => api.checkSpam(spam));
answers("akismet-api calls one host, whatever the key", `${protocol}://${host}/1.1/`, async () => api.endpoint);

await run();

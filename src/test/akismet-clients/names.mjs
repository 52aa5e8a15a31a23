/**
 * Loaded before a client: names under localhost lead to this machine, as a wildcard entry of the DNS does for a real service. One of the
 * clients puts its key before the host's name.
 */
import dns from "node:dns";

const LOOPBACK = { address: "127.0.0.1", family: 4 };
const lookup = dns.lookup;

dns.lookup = (name, options, callback = options) => {
  if (name !== "localhost" && !name.endsWith(".localhost")) {
    return lookup(name, options, callback);
  }
  if (options.all) {
    return process.nextTick(callback, null, [LOOPBACK]);
  }
  return process.nextTick(callback, null, LOOPBACK.address, LOOPBACK.family);
};

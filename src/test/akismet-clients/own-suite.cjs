/**
 * Loaded by mocha before akismet-api's own integration tests: sends them to the service under test instead of to Akismet, and prints what
 * became of each as the other scripts print theirs.
 */
const akismet = require("akismet-api");
const { reporters, Runner } = require("mocha");

akismet.client = (options) =>
  new akismet.AkismetClient({ ...options, host: process.env.AKISMET_SERVICE, protocol: "http" });

module.exports = class Lines extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const print = (test, passed, said) => console.log(JSON.stringify({ case: test.fullTitle(), passed, said }));
    runner.on(Runner.constants.EVENT_TEST_PASS, (test) => print(test, true, ""));
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) => print(test, false, String(error)));
    runner.on(Runner.constants.EVENT_TEST_PENDING, (test) => print(test, false, "was left out"));
  }
};

import TestRunner from "jest-runner";

/** Jest's own runner, except that it counts no statements, whatever the command line says. */
export default class extends TestRunner {
  constructor(config, ...rest) {
    super({ ...config, collectCoverage: false }, ...rest);
  }
}

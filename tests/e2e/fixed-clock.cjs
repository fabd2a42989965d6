// Loaded by the server before anything else (NODE_OPTIONS=--require): its clock starts at DATELINE_TEST_NOW, so that pictures of pages
// with a "now" line are the same on any day.
const real = Date.now;
const offset = Date.parse(process.env.DATELINE_TEST_NOW) - real();
Date.now = () => real() + offset;

import { cli } from "../lib/cli";

process.exitCode = await cli(process.argv.slice(2));

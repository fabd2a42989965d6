export { httpUrl, sourceLink } from "../../lib/links/source-link";

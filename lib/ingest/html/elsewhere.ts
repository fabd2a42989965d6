const BOXES =
  /(?:^|[\s_-])(?:aside|nav|navbar|footer|comments?(?:list|-?section|-?area)?|respond|replies|disqus\w*|related\w*|sidebar|recommend\w*|most-?(?:read|popular|viewed)|latest|trending|popular|widgets?|teasers?|promos?|more-?(?:news|stories|from|on)|up-?next|read-?(?:more|next)|carousel|ticker|outbrain|taboola|newsletter|upcoming|calendar|archive-?list)(?:$|[\s_-])|comment|related|sidebar|recommend|teaser/i;
const LISTS = /schema\.org\/(?:ItemList|Comment|UserComments|WPSideBar|WPFooter|SiteNavigationElement)/i;

/** Is an element, by its name, class or item type, a box for other things than the page's story: navigation, comments, other stories? */
export function isElsewhere(element: Element): boolean {
  const name = element.localName.toLowerCase();
  if (name === "aside" || name === "nav" || name === "footer") return true;
  if (name === "body" || name === "html" || name === "main" || name === "article") return false;
  if (LISTS.test(element.getAttribute("itemtype") ?? "")) return true;
  const marks = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 300);
  return marks.length > 1 && BOXES.test(marks.replace(/([a-z])([A-Z])/g, "$1-$2"));
}

/** Boxes are looked for so many elements up. */
const HIGHEST = 20;

/** Does an element stand in such a box, or is one? */
export function standsElsewhere(element: Element | null): boolean {
  let node = element;
  for (let i = 0; i < HIGHEST && node; i++, node = node.parentElement) if (isElsewhere(node)) return true;
  return false;
}

import { useEffect, useState } from "react";

/** Is the page used with fingers? */
export function useTouch(): boolean {
  const [touch, setTouch] = useState(false);
  useEffect(() => {
    const query = matchMedia("(pointer: coarse)");
    const read = () => setTouch(query.matches);
    read();
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }, []);
  return touch;
}

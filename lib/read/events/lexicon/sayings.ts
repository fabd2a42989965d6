/** Verbs by which somebody says something, by lemma. */
export const SAYS =
  /^(?:say|announce|state|declare|tell|report|confirm|add|claim|allege|note|stress|emphasi[sz]e|believe|think|argue|insist|warn|explain|assure|inform|recall|point|admit|acknowledge|reiterate|mention|remark|underline|underscore|convince|write|tweet|suggest|assert|maintain|reveal|disclose|testify|complain|observe|describe)$/;

/** Verbs that are themselves something said, whoever does them says it. */
export const SPEAKS = /^(?:deny|accuse|blame|condemn|denounce|critici[sz]e|urge|thank|apologi[sz]e)$/;

"""What the heads tell apart. The lists are written beside the model and read by the product; a change here needs a new model."""

POS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
XPOS = ("$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
        "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``").split()
RELS = ("root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj csubj:pass "
        "csubj:outer dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj "
        "nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp").split()
NAMES = "O B-PER I-PER B-ORG I-ORG B-LOC I-LOC".split()
TYPES = ("strike clash attack_civilians territory military_move talks agreement release_exchange aid sanction statement protest legal politics cyber_info "
         "disaster other").split()
STATUSES = "occurred planned claimed denied cancelled hypothetical".split()
DATES = "own near published none".split()
PLACES = "stated implied none".split()
IMPORTANCE = "core secondary optional".split()
PLOVER = "AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
ROLES = "none agent target participant speaker place time coref".split()

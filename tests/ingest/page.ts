/** A made-up aggregator page: a main story with what stands around it, and three related cards. Invented places, people and papers. */
export const PAGE = `Harbour strike ends as dockers and Port of Velmar sign deal
VELMAR -- Dockers in Velmar went back to work on Tuesday after a strike of nine days.
The union and the port signed the agreement late on Monday, the mayor said.
MORE: What the nine-day strike cost the city
"We are glad that it is over," said union leader Ana Brandt. "The ships can come again."
Harbour strike ends as dockers and Port of Velmar sign deal originally appeared on velmartimes.example
Hashtags

Comments
No comments yet...
Related Articles
Coast Courier
12 minutes ago
- Coast Courier
Ferry runs aground off Sanda, all aboard rescued
SANDA (Reuters) - A ferry with 212 people on board ran aground off the island of Sanda on Wednesday, and all were taken off by noon. The captain told the coastguard that the steering had failed. An inquiry was opened the same day by the ministry of transport. Sign up for our daily newsletter to get more stories like this in your inbox. By signing up, you agree to our terms of use.
The Inland Post
3 days ago
- Business
- The Inland Post
Grain mill to close in spring
The last grain mill of the Upper Valley will close in the spring, its owners said on Saturday, and forty people will lose their jobs. The town had tried for two years to find a buyer for the mill. This story originally appeared in Valley Herald.


Morning Ledger
yesterday
- Morning Ledger
Council votes for new tram line
The council of Velmar voted on Tuesday for a second tram line, which will join the harbour and the university. Work is to begin next year and to last until 2029, the council said.
`;

// The places that ship, under the names that people look for.

export interface ListedPlace {
	slug: string;
	title: string;
	kind: "pilot" | "region" | "other";
	/** councils of the place, and other names that people may type */
	names: readonly string[];
}

const pilot = (slug: string, title: string, ...names: string[]): ListedPlace => ({ slug, title, kind: "pilot", names });
const region = (slug: string, title: string, ...names: string[]): ListedPlace => ({
	slug,
	title,
	kind: "region",
	names,
});

export const PLACES: readonly ListedPlace[] = [
	pilot("birmingham", "Birmingham"),
	pilot("bradford", "Bradford"),
	pilot(
		"coventry-solihull-warwickshire",
		"Coventry, Solihull and Warwickshire",
		...["North Warwickshire", "Nuneaton and Bedworth", "Rugby", "Stratford-on-Avon", "Warwick"],
	),
	pilot("croydon", "Croydon"),
	pilot(
		"dorset-poole-bournemouth",
		"Dorset, Poole and Bournemouth",
		...["Christchurch", "East Dorset", "North Dorset", "Purbeck", "West Dorset", "Weymouth and Portland"],
	),
	pilot(
		"durham",
		"Durham",
		...["County Durham", "Chester-le-Street", "Derwentside", "Easington", "Sedgefield", "Teesdale", "Wear Valley"],
	),
	pilot(
		"kent",
		"Kent",
		...["Ashford", "Canterbury", "Dartford", "Dover", "Folkestone and Hythe", "Gravesham", "Maidstone", "Sevenoaks"],
		...["Shepway", "Swale", "Thanet", "Tonbridge and Malling", "Tunbridge Wells"],
	),
	pilot(
		"leicester-leicestershire",
		"Leicester and Leicestershire",
		...["Blaby", "Charnwood", "Harborough", "Hinckley and Bosworth", "Melton", "North West Leicestershire"],
		"Oadby and Wigston",
	),
	pilot("lewisham", "Lewisham"),
	pilot(
		"luton-central-bedfordshire",
		"Luton and Central Bedfordshire",
		"Bedfordshire",
		"Mid Bedfordshire",
		"South Bedfordshire",
	),
	pilot(
		"manchester-warrington",
		"Manchester City Region and Warrington",
		...["Greater Manchester", "Bolton", "Bury", "Manchester", "Oldham", "Rochdale", "Salford", "Stockport", "Tameside"],
		...["Trafford", "Wigan", "Warrington"],
	),
	pilot("south-tyneside-gateshead-sunderland", "South Tyneside, Gateshead and Sunderland"),
	pilot(
		"worcestershire",
		"Worcestershire",
		...["Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"],
	),
	region("north-east", "North East"),
	region("north-west", "North West"),
	region("yorkshire-and-the-humber", "Yorkshire and the Humber"),
	region("east-midlands", "East Midlands"),
	region("west-midlands", "West Midlands"),
	region("east-of-england", "East of England"),
	region("london", "London"),
	region("south-east", "South East"),
	region("south-west", "South West"),
];

export const GROUPS: readonly { kind: ListedPlace["kind"]; heading: string }[] = [
	{ kind: "pilot", heading: "Pilots of 2009" },
	{ kind: "region", heading: "English regions" },
	{ kind: "other", heading: "Other places" },
];

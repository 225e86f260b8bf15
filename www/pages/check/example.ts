// A file to try the page with where none is at hand: made up, with the oddities that real ones have.

const TEXT = `Bradshire County Council (made up)
Payments over £500,,,,,
November 2025,,,,,
Directorate,Service,Payment Date,Supplier Name,Purpose,Net Amount
Adults and Health,Home care,03/11/2025,Allied Homecare Ltd,Care at home,"£48,250.00"
Adults and Health,Residential care,04/11/2025,The Willows Care Home,Placements,"£112,904.36"
Adults and Health,Residential care,14/11/2025,The Willows Care Home,Correction,"(£2,410.12)"
Children,Fostering,05/11/2025,REDACTED PERSONAL DATA,Fostering allowance,£612.40
Children,Fostering,19/11/2025,Harbour Foster Agency,Placements,"£23,118.75"
Children,Schools,06/11/2025,Total Hygiene Ltd,Cleaning,"£7,845.10"
Children,Schools,20/11/2025,Bright Kitchens plc,School meals,"£31,077.62"
Place,Highways,07/11/2025,Northroad Surfacing Ltd,Resurfacing,"£205,300.00"
Place,Highways,21/11/2025,Northroad Surfacing Ltd,Gritting,"£18,430.55"
Place,Waste,10/11/2025,Greenway Recycling Ltd,Collection,"£96,720.18"
Place,Libraries,12/11/2025,"Page, Turner & Sons",Books,"£4,380.99"
Resources,Property,13/11/2025,Bradshire Water,Water,"£1,902.07"
Resources,ICT,24/11/2025,Cloudmoor Systems Ltd,Licences,"£54,000.00"
Resources,ICT,25/11/2025,Cloudmoor Systems Ltd,Credit note,"£3,150.00-"
,,,,Grand Total,"£598,981.90"
`;

export const exampleFile = (): File =>
	new File([TEXT], "made-up-council-2025-11.csv", { type: "text/csv", lastModified: 0 });

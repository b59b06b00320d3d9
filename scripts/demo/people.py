"""Who occurs in the story, all invented: customers, teams and colleagues."""

CUSTOMERS = (
    *("Oakfield", "Northgate", "Pinewater", "Larkhill", "Stonebridge", "Eastmere", "Holloway"),
    *("Ashford Green", "Millbrook", "Tarn Valley", "Westerby", "Copperfield", "Brightwell"),
    *("Hazel Cross", "Redwick", "Summerlin", "Kestrel Bay", "Highmoor", "Silverdale"),
    *("Quarry Road", "Rowan Park", "Fairmount", "Dunmore", "Winterbourne", "Ferndale"),
    *("St Alder", "Two Rivers", "Bramley", "Coldwater", "Merrow"),
)
"""School districts that use Fernhill."""

COLLEAGUES = ("Noor", "Jonas", "Dev", "Sanne", "Imre", "Oskar", "Wren", "Lucia")
"""Who answers beside Robin. By name come also Mara, who leads Experts, Ilse of IT Ops, Tomasz of
Docs, Priya, who leads support, Beatriz of the community team, and the friends Anouk and Leif."""

CUSTOMERS_SAY = "Customers"
IT_OPS, DOCS, PRODUCT = "IT Ops", "Docs", "Product"
BILLING, EXPERTS, LEAD = "Billing", "Experts", "Lead"

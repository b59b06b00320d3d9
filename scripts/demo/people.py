"""Who occurs in the story, all invented: customers, teams and colleagues."""

CUSTOMERS = (
    *("Oakfield", "Northgate", "Pinewater", "Larkhill", "Stonebridge", "Eastmere", "Holloway"),
    *("Ashford Green", "Millbrook", "Tarn Valley", "Westerby", "Copperfield", "Brightwell"),
    *("Hazel Cross", "Redwick", "Summerlin", "Kestrel Bay", "Highmoor", "Silverdale"),
    *("Quarry Road", "Rowan Park", "Fairmount", "Dunmore", "Winterbourne", "Ferndale"),
    *("St Alder", "Two Rivers", "Bramley", "Coldwater", "Merrow"),
)
"""School districts that use Fernhill."""

COLLEAGUES = ("Mara", "Tomasz", "Ilse", "Priya", "Noor", "Jonas", "Dev", "Beatriz", "Leif", "Anouk")
"""Mara leads Experts, Ilse IT Ops, Tomasz Docs, Priya support; Noor and Jonas answer Tier 1."""

CUSTOMERS_SAY = "Customers"
IT_OPS, DOCS, PRODUCT = "IT Ops", "Docs", "Product"
BILLING, EXPERTS, LEAD = "Billing", "Experts", "Lead"

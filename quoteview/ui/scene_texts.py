"""What the documents say that are open in some of the scenes."""

RIGHT_TO_LEFT = (
    "الميناء يفتح أبوابه من جديد\n\n"
    "قالت رئيسة البلدية سلمى الراوي يوم الإثنين: «لن نغلق الميناء القديم ما دام فيه قارب واحد».\n\n"
    "“We will keep the old harbour open,” the mayor told Harbour Weekly later.\n\n"
    "وأضاف المهندس كريم نصار: «ستكلف الأعمال 12.5 مليون دولار حتى نهاية العام».\n"
)
RETOLD = "قالت سلمى الراوي: «سنغلق الميناء القديم ما دام فيه قارب واحد».\n"

HEARING = (
    "1\n00:12:33,000 --> 00:12:37,000\nSALMA RAWI: We will not close the old harbour\n"
    "while a single boat is left in it.\n\n"
    "2\n00:12:40,000 --> 00:12:44,000\nKARIM NASSAR: The work will cost 12.5 million by the end of the year.\n"
)
HARBOUR = {
    "hearing.srt": HEARING,
    "morning.txt": "“We will not close the old harbour while a single boat is left in it,” "
    "said Salma Rawi, the mayor.\n\n"
    "“The work will cost 12.5 million by the end of the year,” said the engineer Karim Nassar.\n",
    "evening.txt": "Mayor Salma Rawi said: “We will close the old harbour while a single boat is left in it.”\n\n"
    "Karim Nassar, an engineer, said: “The work will cost 15.2 million by the end of the year.”\n",
    "weekly.txt": "Salma Rawi promised: “We will not close the old harbour.”\n",
}

select max(pub_date) from blog

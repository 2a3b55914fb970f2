update entry set rating = rating + 1 where rating < 5

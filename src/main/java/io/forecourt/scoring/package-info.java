/** How serious and how urgent an enquiry is: grade, score, band, and the reasons for them. */
package io.forecourt.scoring;
